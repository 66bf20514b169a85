// A form on its way to the program: what is wrong with which field, and whether it is being sent.

import { timesTold } from "./ask.svelte";
import type { CommandError } from "./bindings";
import { saved } from "./drafts.svelte";
import { faultsOf, inDutch } from "../nl/errors";

/** A field with a message. */
export interface Message {
  field: string;
  words: string;
}

/** A field as it is drawn. */
interface Drawn {
  id: string;
  label: string;
}

export class Form {
  /** What is wrong, per field. */
  messages = $state.raw<Message[]>([]);
  /** What is wrong with the whole. */
  failure = $state("");
  /** The failure itself, for a page that offers a way out of it. */
  error = $state.raw<CommandError | null>(null);
  /** Whether it is being sent. */
  busy = $state(false);
  /** Counts the times that sending failed, so that the summary takes focus each time. */
  attempts = $state(0);
  #drawn = new Map<string, Drawn>();

  constructor(private readonly prefix: string) {}

  /** A field says that it is drawn, and gets its id. */
  draw(field: string, label: string): string {
    const id = this.idOf(field);
    this.#drawn.set(field, { id, label });
    return id;
  }

  /** The id of a field. */
  idOf(field: string): string {
    return `${this.prefix}-${field}`;
  }

  /** What its label says; empty where it is not drawn. */
  labelOf(field: string): string {
    return this.#drawn.get(field)?.label ?? "";
  }

  /** The message at a field. */
  at(field: string): string {
    return this.messages.find((it) => it.field === field)?.words ?? "";
  }

  /** Show what the form itself finds: something typed twice that differs. */
  refuse(messages: Message[]) {
    this.failure = "";
    this.messages = messages;
    this.attempts += 1;
  }

  /** Send it. Gives undefined where it was refused; the messages then say why. */
  async send<Output>(sending: () => Promise<Output>): Promise<Output | undefined> {
    if (this.busy) return undefined;
    this.busy = true;
    try {
      const before = timesTold();
      const output = await sending();
      if (before !== timesTold()) saved(this.prefix);
      this.messages = [];
      this.failure = "";
      this.error = null;
      return output;
    } catch (failure) {
      this.#show(failure as CommandError);
      return undefined;
    } finally {
      this.busy = false;
    }
  }

  #show(error: CommandError) {
    this.error = error;
    this.messages = faultsOf(error);
    this.failure = this.messages.length === 0 ? inDutch(error) : "";
    this.attempts += 1;
  }
}
