/**
 * Uses of the v0 client, one deprecated reference each.
 * @typedef {import("./file-context.js").FileContext} FileContext
 * @typedef {object} ClientCall
 * @property {string} api The deprecated name as the table has it.
 * @property {(file: FileContext, client: string) => string[]} lines Statements for the body of an async function with
 *   the parameters `id` and `options`; `client` is an expression for the client.
 */

/** @type {ClientCall} */
export const listContainers = {
  api: "listContainers",
  lines: (file, client) =>
    file.random.pick([
      [
        `const containers = await ${client}.listContainers({ all: true })${file.end}`,
        `if (containers.length > options.limit) console.log(${file.quote("many")})${file.end}`,
      ],
      [
        `${client}`,
        "  .listContainers()",
        `  .then((list${file.as("any[]")}) => list.filter((entry) => entry.Id !== id)) // newest first`,
        `  .catch(console.error)${file.end}`,
      ],
      [`for (const container of await ${client}.listContainers()) options.seen?.(container, id)${file.end}`],
    ]),
};

/** @type {readonly ClientCall[]} */
export const otherCalls = [
  {
    api: "backend.get",
    lines: (file, client) => [
      `const ${file.noun()}s = await ${client}.backend.get(\`/${file.noun()}s/\${id}\`)${file.end}`,
    ],
  },
  {
    api: "backend.post",
    lines: (file, client) => [
      `await ${client}.backend.post(${file.quote(`/${file.noun()}`)}, {`,
      `  ${file.noun()}: id, // the name, not the number`,
      `  ${file.adjective()}: options.${file.adjective()} ?? true,`,
      `})${file.end}`,
    ],
  },
  {
    api: "backend.execInVMExtension",
    lines: (file, client) => [
      `const output = await ${client}.backend.execInVMExtension(\`/app/${file.noun()} \${id} --${file.noun()}=\${options.name}\`)${file.end}`,
      `if (output.stderr) throw new Error(output.stderr)${file.end}`,
    ],
  },
  {
    api: "backend.execInContainer",
    lines: (file, client) => [
      `await ${client}.backend.execInContainer(id, ${file.quote(`cat /etc/${file.noun()}/${file.noun()}.conf`)})${file.end}`,
    ],
  },
  {
    api: "execHostCmd",
    lines: (file, client) =>
      file.random.pick([
        [
          `const result = await ${client}.execHostCmd(${file.quote(`kubectl get pods --namespace ${file.noun()}`)})${file.end}`,
          `options.lines = result.stdout.split(${file.quote(";")})${file.end}`,
        ],
        [
          `const { stdout } = await ${client}.execHostCmd(\`helper --${file.noun()} \${id} "\${options.path}"\`)${file.end}`,
          `options.result = JSON.parse(stdout)${file.end}`,
        ],
        // A pipe can't be migrated, and has to be reported.
        [`await ${client}.execHostCmd(\`docker ps -a | grep \${id}\`)${file.end}`],
      ]),
  },
  {
    api: "spawnHostCmd",
    lines: (file, client) => [
      `${client}.spawnHostCmd(${file.quote("tail")}, [${file.quote("-f")}, options.path], (data${file.as("any")}, err${file.as("any")}) => {`,
      `  if (err) {`,
      `    console.error(${file.quote("no more lines")}, err)${file.end}`,
      `    return${file.end}`,
      "  }",
      `  options.write(data.stdout)${file.end}`,
      `})${file.end}`,
    ],
  },
  {
    api: "execDockerCmd",
    lines: (file, client) => [
      `const inspected = await ${client}.execDockerCmd(${file.quote("inspect")}, ${file.quote("--format={{json .State}}")}, id)${file.end}`,
      `options.state = inspected.parseJsonObject()${file.end}`,
    ],
  },
  {
    api: "spawnDockerCmd",
    lines: (file, client) => [
      `${client}.spawnDockerCmd(${file.quote("logs")}, [${file.quote("--follow")}, id], options.onMessage)${file.end}`,
    ],
  },
  {
    api: "toastError",
    lines: (file, client) => [
      `if (!id) ${client}.toastError(${file.quote(`There is no ${file.noun()} to show`)})${file.end}`,
    ],
  },
  {
    api: "toastSuccess",
    lines: (file, client) => [`${client}.toastSuccess(\`\${options.name} has been saved\`)${file.end}`],
  },
  {
    api: "navigateToContainer",
    lines: (file, client) => [`if (options.leave) await ${client}.navigateToContainer(id)${file.end}`],
  },
  {
    api: "navigateToImages",
    lines: (file, client) => [`await ${client}.navigateToImages()${file.end}`],
  },
  {
    api: "openExternal",
    lines: (file, client) => [
      `${client}.openExternal(\`https://example.com/${file.noun()}/\${id}\`)${file.end}`,
    ],
  },
];
