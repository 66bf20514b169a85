// The one way from a page to the program. A host answers with the output, or rejects with a CommandError.

export interface Door {
  call(name: string, input: unknown): Promise<unknown>;
}
