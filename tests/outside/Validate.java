import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.PDFAValidator;
import org.verapdf.pdfa.VeraPDFFoundry;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;
import org.verapdf.pdfa.results.ValidationResult;

/**
 * Checks every PDF under a folder against PDF/A-2a and PDF/UA-1 with veraPDF, and tells each clause that a file fails, with how
 * often and where. Called by `cargo xtask validate`. Ends with 0 when all pass, 1 when a clause fails, 2 when there is no file.
 */
public class Validate {
    private static final List<PDFAFlavour> NORMS = List.of(PDFAFlavour.PDFA_2_A, PDFAFlavour.PDFUA_1);
    private static final int FAILURES_KEPT = 500;

    public static void main(String[] arguments) throws Exception {
        VeraGreenfieldFoundryProvider.initialise();
        List<Path> files = pdfs(Path.of(arguments[0]));
        int failed = 0;
        long assertions = 0;
        for (Path file : files) {
            for (PDFAFlavour norm : NORMS) {
                ValidationResult result = check(file, norm);
                assertions += result.getTotalAssertions();
                if (!result.isCompliant()) {
                    failed++;
                    tell(file, norm, result);
                }
            }
        }
        int checks = files.size() * NORMS.size();
        System.out.printf("%d files, %d checks of %d assertions in all: %d passed, %d failed%n",
            files.size(), checks, assertions, checks - failed, failed);
        System.exit(files.isEmpty() ? 2 : failed > 0 ? 1 : 0);
    }

    private static List<Path> pdfs(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(file -> file.toString().endsWith(".pdf")).sorted().toList();
        }
    }

    private static ValidationResult check(Path file, PDFAFlavour norm) throws Exception {
        try (VeraPDFFoundry foundry = Foundries.defaultInstance();
                InputStream bytes = new FileInputStream(file.toFile());
                PDFAParser parser = foundry.createParser(bytes, norm);
                PDFAValidator validator = foundry.createValidator(norm, FAILURES_KEPT, false, false, false)) {
            return validator.validate(parser);
        }
    }

    private static void tell(Path file, PDFAFlavour norm, ValidationResult result) {
        System.out.printf("%s fails %s:%n", file, norm);
        Map<String, Integer> times = new TreeMap<>();
        Map<String, String> places = new TreeMap<>();
        for (TestAssertion assertion : result.getTestAssertions()) {
            if (assertion.getStatus() == TestAssertion.Status.FAILED) {
                times.merge(clause(assertion), 1, Integer::sum);
                places.putIfAbsent(clause(assertion), assertion.getLocation().getContext());
            }
        }
        times.forEach((clause, count) ->
            System.out.printf("  %d times %s First at %s%n", count, clause, places.get(clause)));
    }

    private static String clause(TestAssertion assertion) {
        String number = assertion.getRuleId().getClause() + "-" + assertion.getRuleId().getTestNumber();
        return number + ": " + assertion.getMessage();
    }
}
