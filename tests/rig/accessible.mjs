// Finding an element of a page as assistive technology does: by role and name. The function runs inside
// the page, as text, after axe-core was loaded there; axe computes the roles and names, by the same rules
// by which the page is judged.

/**
 * The first element on the screen with this role and name: text that equals it, or a pattern as
 * `{source, flags}`. With a group: only inside the group or section that has that name. An open modal
 * dialog hides what is behind it. Without a role: the role, name, place and groups of the element that
 * has the focus. Null when there is none.
 */
export function findAccessible(role, name, group = null) {
  const { axe } = window;
  // A page that has just been loaded anew: there is nothing on it yet.
  if (!axe || !document.body) return null;
  const tidy = (text) => (text ?? "").replace(/\s+/gu, " ").trim();
  const roleOf = (element) => axe.commons.aria.getRole(axe.utils.getNodeFromTree(element));
  const nameOf = (element) => tidy(axe.commons.text.accessibleTextVirtual(axe.utils.getNodeFromTree(element)));
  const isThere = (element) =>
    element.checkVisibility({ visibilityProperty: true }) && !element.closest("[inert], [aria-hidden=true]");
  const isNamed = (element) =>
    typeof name === "string" ? nameOf(element) === name : new RegExp(name.source, name.flags).test(nameOf(element));
  const groupsOf = (element) => {
    const names = [];
    for (let around = element.parentElement; around; around = around.parentElement) {
      if (around.matches("fieldset, section, [role=group]")) names.push(nameOf(around));
    }
    return names;
  };
  const isInside = (element) => group === null || groupsOf(element).includes(group);
  const focus = () => {
    const element = document.activeElement;
    if (!element || element === document.body) return null;
    const place = [...document.querySelectorAll("*")].indexOf(element);
    const same = (other) => other.type === "radio" && other.name === element.name && other.form === element.form;
    const choices = element.type === "radio" ? [...document.querySelectorAll("input")].filter(same).map(nameOf) : null;
    return { role: roleOf(element), name: nameOf(element), place, groups: groupsOf(element), choices };
  };

  axe.setup(document.documentElement);
  try {
    if (role === null) return focus();
    const front = [...document.querySelectorAll("dialog:modal")].at(-1) ?? document.body;
    const candidates = [front, ...front.querySelectorAll("*")];
    const isIt = (element) => isThere(element) && roleOf(element) === role && isNamed(element) && isInside(element);
    return candidates.find(isIt) ?? null;
  } finally {
    axe.teardown();
  }
}
