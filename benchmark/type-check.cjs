// What TypeScript itself takes to check a tree: the one that ts-morph brings, which this command uses, too.
const { dirname, resolve } = require("node:path");
const { Project, ts } = require("ts-morph");

const path = resolve("tsconfig.json");
const { config } = ts.readConfigFile(path, ts.sys.readFile);
const { fileNames, options } = ts.parseJsonConfigFileContent(config, ts.sys, dirname(path));
const host = ts.createCompilerHost(options);

// ts-morph has the libraries in memory.
const folder = "/node_modules/typescript/lib";
const libraries = new Project({ useInMemoryFileSystem: true }).getModuleResolutionHost();
const { fileExists, getSourceFile } = host;
host.getDefaultLibLocation = () => folder;
host.getDefaultLibFileName = (given) => `${folder}/${ts.getDefaultLibFileName(given)}`;
host.fileExists = (name) => (name.startsWith(folder) ? libraries.fileExists(name) : fileExists(name));
host.getSourceFile = (name, language, ...rest) =>
  name.startsWith(folder)
    ? ts.createSourceFile(name, libraries.readFile(name) ?? "", language)
    : getSourceFile(name, language, ...rest);

const faults = ts.getPreEmitDiagnostics(ts.createProgram(fileNames, options, host));
process.stdout.write(`${JSON.stringify({ files: fileNames.length, faults: faults.length })}\n`);
