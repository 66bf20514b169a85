// The form of a decision, empty or as the one that it replaces: only texts and choices, no rules.

import type { DecisionDraft, DecisionRow, ProductDraft } from "../../lib/bindings";

export function emptyProduct(): ProductDraft {
  return { code: "", name: "", volume: "", unit: "hours", period: "week" };
}

/** A form without anything in it. */
export function emptyDecision(): DecisionDraft {
  return {
    replaces: null,
    replacesBecause: "",
    funding: null,
    kind: null,
    number: "",
    validFrom: "",
    validUntil: "",
    funderKind: null,
    funder: "",
    mainContractor: "",
    contactName: "",
    contactPhone: "",
    contactEmail: "",
    products: [],
  };
}

/** What usually stays the same when a decision is replaced: all but its number and its days. */
export function successorOf({ id, decision }: DecisionRow): DecisionDraft {
  return {
    ...emptyDecision(),
    replaces: id,
    funding: decision.funding,
    kind: decision.kind,
    funderKind: decision.funderKind,
    funder: decision.funder,
    mainContractor: decision.mainContractor,
    contactName: decision.contactName,
    contactPhone: decision.contactPhone,
    contactEmail: decision.contactEmail,
    products: decision.products.map(({ code, name, volume }) => ({
      ...emptyProduct(),
      code,
      name,
      ...(volume === null ? {} : { volume: volume.amount, unit: volume.unit, period: volume.period }),
    })),
  };
}
