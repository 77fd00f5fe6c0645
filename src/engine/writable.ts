/** What is being made may still be written; once it is handed out, it is only read. */
export type Writable<T> = { -readonly [Property in keyof T]: T[Property] };
