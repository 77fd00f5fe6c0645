import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { Extractor, ExtractorConfig, ExtractorLogLevel, type ExtractorMessage, type IConfigFile } from '@microsoft/api-extractor';
import { entries } from './api/entries.ts';
import { repository } from './shared/tree.ts';

/**
 * The public signatures of each entry as docs/api/*.api.md holds them: `check:api` fails where the build says otherwise, where an export
 * has no docstring, or where a signature names a type of another package. `generate:api` writes them anew.
 */
const write = process.argv.includes('--write');
const reportFolder = `${repository}docs/api`;
const faults: string[] = [];

if (!existsSync(`${repository}dist/index.d.ts`)) throw new Error('dist is empty: `npm run build` first');
mkdirSync(reportFolder, { recursive: true });
for (const entry of entries()) {
  const config = ExtractorConfig.prepare({
    configObject: configOf(entry.name, entry.types),
    configObjectFullPath: undefined,
    packageJsonFullPath: `${repository}package.json`,
  });
  const { apiReportChanged } = Extractor.invoke(config, {
    localBuild: write,
    messageCallback: (message) => {
      note(entry.name, message);
    },
  });
  if (apiReportChanged && !write)
    faults.push(`docs/api/${entry.name}.api.md is not what the build exports: look at what changed, then \`npm run generate:api\``);
  faults.push(...faultsOf(entry.name));
}
for (const fault of faults) console.log(fault);
console.log(
  faults.length === 0
    ? `${entries().length} entries are as docs/api says, each export documented, nothing that they name forgotten, none with a type of another package`
    : `${faults.length} faults`,
);
process.exitCode = faults.length === 0 ? 0 : 1;

function configOf(name: string, types: string): IConfigFile {
  return {
    projectFolder: repository,
    mainEntryPointFilePath: types,
    compiler: {
      overrideTsconfig: {
        compilerOptions: {
          target: 'es2022',
          lib: ['es2022'],
          types: [],
          module: 'nodenext',
          moduleResolution: 'nodenext',
          strict: true,
          skipLibCheck: true,
        },
        files: [types],
      },
    },
    apiReport: { enabled: true, reportFileName: `${name}.api.md`, reportFolder, reportTempFolder: `${repository}node_modules/.cache/api` },
    docModel: { enabled: false },
    dtsRollup: { enabled: false },
    tsdocMetadata: { enabled: false },
    newlineKind: 'lf',
    messages: {
      compilerMessageReporting: { default: { logLevel: ExtractorLogLevel.Error } },
      extractorMessageReporting: {
        default: { logLevel: ExtractorLogLevel.Error },
        // Everything exported is public: no tags say so one by one.
        'ae-missing-release-tag': { logLevel: ExtractorLogLevel.None },
        // Said of every property too, where names often say enough; exports are looked at below.
        'ae-undocumented': { logLevel: ExtractorLogLevel.None },
      },
      // Examples end with `//=> { … }`, which TSDoc reads as a tag.
      tsdocMessageReporting: { default: { logLevel: ExtractorLogLevel.None } },
    },
  };
}

function note(entry: string, message: ExtractorMessage): void {
  message.handled = true;
  if (message.logLevel === ExtractorLogLevel.Error && message.messageId !== 'console-api-report-copied')
    faults.push(`${entry}: ${message.messageId}: ${message.text}`);
}

/** A report marks what has no docstring, and begins with the imports that its signatures need. */
function faultsOf(name: string): readonly string[] {
  const file = `${reportFolder}/${name}.api.md`;
  if (!existsSync(file)) return [];
  const report = readFileSync(file, 'utf8');
  const bare = [...report.matchAll(/^\/\/ @\w+ \(undocumented\)\nexport (.+)$/gm)].map(
    ([, declared = '']) => `${name}: no docstring: ${declared.slice(0, 80)}`,
  );
  const foreign = [...report.matchAll(/^import .* from '([^'.][^']*)';$/gm)].map(
    ([line]) => `${name}: a public signature names a type of another package: ${line}`,
  );
  return [...bare, ...foreign];
}
