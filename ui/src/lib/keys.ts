// The keys that work everywhere.

interface Actions {
  search: () => void;
  lock: () => void;
  help: () => void;
  shortcuts: () => void;
  back: () => void;
}

/** Answer the keys of the whole window until the returned function is called. */
export function watchKeys(actions: Actions) {
  const pressed = (event: KeyboardEvent) => {
    const action = meaning(event, actions);
    if (action === undefined) return;
    event.preventDefault();
    action();
  };
  addEventListener("keydown", pressed);
  return () => removeEventListener("keydown", pressed);
}

function meaning(event: KeyboardEvent, actions: Actions): (() => void) | undefined {
  if (event.key === "F1") return actions.help;
  if (event.altKey) return event.key === "ArrowLeft" ? actions.back : undefined;
  if (!event.ctrlKey && !event.metaKey) return undefined;
  // On some keyboards the slash itself needs Shift.
  if (event.key === "/" || event.key === "?") return actions.shortcuts;
  if (event.shiftKey) return undefined;
  if (event.key.toLowerCase() === "k") return actions.search;
  return event.key.toLowerCase() === "l" ? actions.lock : undefined;
}
