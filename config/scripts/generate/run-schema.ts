/** The JSON Schema of a line that `placement-rules evaluate --format ndjson` writes: what the other two schemas say, side by side. */
export const path = 'docs/schema/run.schema.json';

export function content(): string {
  return `${JSON.stringify(
    {
      $schema: 'https://json-schema.org/draft/2020-12/schema',
      $id: 'urn:placement-rules:schema:run',
      title: 'Run',
      description:
        'A placement history and what was found of it: one line of `placement-rules evaluate --format ndjson`, which `placement-rules report` reads.',
      type: 'object',
      properties: {
        history: { $ref: 'urn:placement-rules:schema:history' },
        evaluation: { $ref: 'urn:placement-rules:schema:evaluation' },
      },
      required: ['history', 'evaluation'],
      additionalProperties: false,
    },
    null,
    2,
  )}\n`;
}
