/** A clause that asks for nothing that a record could show, and why. */
export interface WithoutEffect { readonly as: 'definition' | 'scope' | 'judgement'; readonly because: string }

export const withoutEffect: Readonly<Record<string, WithoutEffect>> = {};
