/** What is used here of two packages that publish no types. */
declare module 'json-logic-js' {
  const jsonLogic: { apply(logic: unknown, data: unknown): unknown };
  export default jsonLogic;
}

declare module 'nools' {
  interface Session {
    match(): Promise<void>;
    dispose(): void;
  }
  interface Flow {
    rule<Facts>(name: string, pattern: readonly [type: unknown, alias: string, constraint: string], action: (facts: Facts) => void): void;
    getSession(...facts: readonly unknown[]): Session;
  }
  const nools: { flow(name: string, define: (flow: Flow) => void): Flow };
  export default nools;
}
