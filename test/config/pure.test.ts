import { describe, expect, it } from 'vitest';
import { checkPure } from '../../config/scripts/pure/check.ts';
import { tree } from './tree.ts';

function problemsOf(text: string, file = 'src/engine/x.ts'): readonly string[] {
  return checkPure(tree({ [file]: text })).map(({ line, problem }) => `${line}: ${problem}`);
}

describe('purity', () => {
  it.each([
    ['const now = Date.now();', 'uses Date.now'],
    ['const clock = Date.now;', 'uses Date.now'],
    ['const now = new Date();', 'uses new Date() without an argument'],
    ['const now = new Date;', 'uses new Date() without an argument'],
    ['const now = Date();', 'uses Date()'],
    ['const day = new Date(2026, 3, 2);', 'uses new Date(year, month, …)'],
    ["const day = Date.parse('2026-04-02T10:00');", 'uses Date.parse'],
    ['const hour = day.getHours();', 'uses .getHours()'],
    ['const chance = Math.random();', 'uses Math.random'],
    ['const id = crypto.randomUUID();', 'uses crypto'],
    ['const began = performance.now();', 'uses performance'],
    ['const zone = process.env.TZ;', 'uses process'],
    ['const given = { process };', 'uses process'],
    ["const page = await fetch('https://example.org');", 'uses fetch'],
    ['const all = globalThis;', 'uses globalThis'],
    ["console.log('here');", 'uses console'],
    ['setTimeout(f, 1);', 'uses setTimeout'],
    ['const here = import.meta.url;', 'uses import.meta'],
    ["const fs = require('node:fs');", 'imports node:fs'],
    ["import { readFileSync } from 'node:fs';", 'imports node:fs'],
    ["import { readFileSync } from 'fs';", 'imports fs'],
    ['const order = a.localeCompare(b);', 'uses .localeCompare() without a locale'],
    ['const text = count.toLocaleString();', 'uses .toLocaleString() without a locale'],
  ])('refuses %s', (text, problem) => {
    expect(problemsOf(text)).toContain(`1: ${problem}`);
  });

  it.each([
    ['a moment given as a number', 'const day = new Date(instant).getUTCDay();'],
    ['Date.UTC', 'const instant = Date.UTC(2026, 3, 2);'],
    ['arithmetic', 'const least = Math.min(1, 2);'],
    ['a property of the same name', 'const kept = record.process + record.fetch;'],
    ['a member declared with the name', 'interface Step { readonly process: string; console(): void }'],
    ['a key of the same name', "const step = { process: 'x', performance: 1 };"],
    ['a parameter of the same name', 'const run = (process: string): string => process;'],
    ['a comment', '// Date.now() and Math.random() are never called here'],
    ['a text', "const words = 'new Date()';"],
    ['a named locale', "const order = a.localeCompare(b, 'en-GB');"],
  ])('accepts %s', (_what, text) => {
    expect(problemsOf(text)).toEqual([]);
  });

  it('names the line, and leaves the command alone', () => {
    const text = '\n\nconst now = Date.now();';
    expect(problemsOf(text)).toEqual(['3: uses Date.now']);
    expect(problemsOf(text, 'src/cli/main.ts')).toEqual([]);
  });

  it.each([
    ['a request', "const page = await fetch('https://example.org');", '1: uses fetch'],
    ['a socket', "const socket = new WebSocket('wss://example.org');", '1: uses WebSocket'],
    ['a module that reaches other machines', "import { get } from 'node:https';", '1: imports node:https'],
    ['a module that starts processes', "import { spawn } from 'node:child_process';", '1: imports node:child_process'],
    ['code made of a text', "const run = new Function('return 1');", '1: uses Function'],
    ['a text that is run', "eval('1');", '1: uses eval'],
  ])('refuses %s, in the command too', (_what, text, problem) => {
    expect(problemsOf(text, 'src/cli/main.ts')).toEqual([problem]);
    expect(problemsOf(text)).toEqual([problem]);
  });

  it('lets one file of the command start what its user names', () => {
    const text = "import { spawn } from 'node:child_process';";
    expect(problemsOf(text, 'src/cli/conformance/ask.ts')).toEqual([]);
    expect(problemsOf("import { get } from 'node:https';", 'src/cli/conformance/ask.ts')).toEqual(['1: imports node:https']);
    expect(problemsOf(text, 'src/conformance/ask.ts')).toEqual(['1: imports node:child_process']);
  });

  it('accepts files, streams and the clock in the command alone', () => {
    expect(problemsOf("import { readFileSync } from 'node:fs';", 'src/cli/main.ts')).toEqual([]);
    expect(problemsOf("import { readFileSync } from 'node:fs';")).toEqual(['1: imports node:fs']);
  });
});
