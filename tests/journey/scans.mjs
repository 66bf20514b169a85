// Dropping files on the window, as the system hands them over: from the page's side the very same events.

/** Drops a file with these bytes on the window. */
export async function dropFile(screen, name, bytes) {
  await over(screen, name, bytes, "dragenter");
  await over(screen, name, bytes, "drop");
}

/** Holds a file with these bytes over the window. */
export const holdFile = (screen, name, bytes) => over(screen, name, bytes, "dragenter");

async function over(screen, name, bytes, kind) {
  const [file, content] = [JSON.stringify(name), JSON.stringify(Buffer.from(bytes).toString("base64"))];
  await screen.run(`
    const bytes = Uint8Array.from(atob(${content}), (sign) => sign.charCodeAt(0));
    const dataTransfer = new DataTransfer();
    dataTransfer.items.add(new File([bytes], ${file}));
    const event = new DragEvent("${kind}", { dataTransfer, bubbles: true, cancelable: true });
    document.querySelector("main").dispatchEvent(event);
  `);
}
