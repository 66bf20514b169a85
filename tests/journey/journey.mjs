// The main job from beginning to end, on a screen of either kind.

import * as steps from "./steps.mjs";

/**
 * `place`: what `prepared` gave.
 * `show`: called at every screen with its name; keeps a picture unless told otherwise.
 * `whileOpen`: called when all is entered and the vault is still open.
 * `whenLocked`: called when it has just been locked.
 */
export async function journey(screen, place, { show, whileOpen, whenLocked } = {}) {
  const look = show ?? ((name) => screen.picture(name));
  await steps.makeVault(screen, place, look);
  await steps.keepRecoveryKey(screen, place, look);
  await steps.fillOrganisation(screen, place, look);
  await steps.importList(screen, place, look);
  await steps.findClient(screen, place, look);
  await steps.checkIdentity(screen, place, look);
  await steps.askConsent(screen, place, look);
  await steps.signConsent(screen, place, look);
  await steps.saveStatement(screen, place, look);
  await whileOpen?.();
  await steps.lock(screen, place, look);
  await whenLocked?.();
  await steps.unlock(screen, place, look);
  await steps.seeEverythingThere(screen, place, look);
  await steps.withdrawConsent(screen, place, look);
}
