import { describe, expect, test } from "vitest";
import { migrate } from "../../transforms/migrate.js";

/** What people read who have to change something by hand: what is in the way, and what to do. */
const messages: Readonly<Record<string, readonly (readonly [source: string, message: string])[]>> = {
  "a command that needs a shell": [
    [
      'window.ddClient.execHostCmd("ps | grep docker")',
      'The command needs a shell for the pipe "|", and v1 does not promise one. Run the first command with exec() and do the work of "grep" in JavaScript, on result.stdout.',
    ],
    [
      'window.ddClient.execHostCmd("ps |sort")',
      'The command needs a shell for the pipe "|", and v1 does not promise one. Run the first command with exec() and do the work of "sort" in JavaScript, on result.stdout.',
    ],
    [
      'window.ddClient.execHostCmd("ps|wc -l")',
      'The command needs a shell for the pipe "|", and v1 does not promise one. Run the first command with exec() and do the work of "wc" in JavaScript, on result.stdout.',
    ],
    [
      'window.ddClient.execHostCmd("ps | xargs kill")',
      'The command needs a shell for the pipe "|", and v1 does not promise one. Do that part in JavaScript, e.g. filter result.stdout, and make one exec() per command.',
    ],
    [
      "window.ddClient.execHostCmd(`ps ${flags} | head -n 1`)",
      'The command needs a shell for the pipe "|", and v1 does not promise one. Run the first command with exec() and do the work of "head" in JavaScript, on result.stdout.',
    ],
    [
      'window.ddClient.execHostCmd("cd /x & ls")',
      'The command needs a shell for "&", and v1 does not promise one. Make one exec() per command, and await the first before the second.',
    ],
    [
      'window.ddClient.execHostCmd("make; ls")',
      'The command needs a shell for ";", and v1 does not promise one. Make one exec() per command, and await the first before the second.',
    ],
    [
      "window.ddClient.execHostCmd(`make\nls`)",
      "The command needs a shell for a line break, and v1 does not promise one. Make one exec() per command, and await the first before the second.",
    ],
    [
      'window.ddClient.execHostCmd("echo $HOME")',
      'The command needs a shell for "$", and v1 does not promise one. Read the value first (options.env, or an exec() of its own) and pass it as an argument.',
    ],
    [
      'window.ddClient.execHostCmd("ls `pwd`")',
      'The command needs a shell for "`", and v1 does not promise one. Read the value first (options.env, or an exec() of its own) and pass it as an argument.',
    ],
    [
      'window.ddClient.execHostCmd("ls > out")',
      'The command needs a shell for ">", and v1 does not promise one. Pass the data through JavaScript: read result.stdout, or let the program itself read and write the file.',
    ],
    [
      'window.ddClient.execHostCmd("wc < in")',
      'The command needs a shell for "<", and v1 does not promise one. Pass the data through JavaScript: read result.stdout, or let the program itself read and write the file.',
    ],
    [
      'window.ddClient.execHostCmd("(ls)")',
      'The command needs a shell for "(", and v1 does not promise one. Do that part in JavaScript, e.g. filter result.stdout, and make one exec() per command.',
    ],
    [
      'window.ddClient.execHostCmd("ls *")',
      'The command needs a shell for "*", and v1 does not promise one. Pass the full names: nothing expands them. Put the word in quotes if it is meant as it stands.',
    ],
    [
      'window.ddClient.execHostCmd("ls a?")',
      'The command needs a shell for "?", and v1 does not promise one. Pass the full names: nothing expands them. Put the word in quotes if it is meant as it stands.',
    ],
    [
      'window.ddClient.execHostCmd("ls [ab]")',
      'The command needs a shell for "[", and v1 does not promise one. Pass the full names: nothing expands them. Put the word in quotes if it is meant as it stands.',
    ],
    [
      'window.ddClient.execHostCmd("ls ~/x")',
      'The command needs a shell for "~", and v1 does not promise one. Pass the full names: nothing expands them. Put the word in quotes if it is meant as it stands.',
    ],
    [
      'window.ddClient.execHostCmd("ls # all")',
      'The command needs a shell for "#", and v1 does not promise one. Everything from there on is a comment to a shell. Put the word in quotes if it is meant as it stands.',
    ],
    [
      'window.ddClient.execHostCmd("echo %PATH%")',
      'The command needs a shell for "%", and v1 does not promise one. cmd.exe treats it specially. Put the word in quotes if it is meant as it stands.',
    ],
    [
      'window.ddClient.execHostCmd("ls ^x")',
      'The command needs a shell for "^", and v1 does not promise one. cmd.exe treats it specially. Put the word in quotes if it is meant as it stands.',
    ],
  ],
  "a command whose words can't be told": [
    [
      'window.ddClient.execHostCmd("ls \'a")',
      'A quote or backslash ("\'") in the command has no counterpart, so where its words end is unclear. Complete the quotes, or write the words as separate arguments.',
    ],
    [
      'window.ddClient.execHostCmd("ls \\\\")',
      'A quote or backslash ("\\") in the command has no counterpart, so where its words end is unclear. Complete the quotes, or write the words as separate arguments.',
    ],
    [
      "window.ddClient.execHostCmd(command)",
      'The command ("command") is put together elsewhere, so its words can\'t be told apart. Pass the command and its arguments separately: exec(cmd, [arg, …]). With --unsafe it becomes exec(cmd, []), which works where the words are joined for a shell (Docker Desktop).',
    ],
    [
      "window.ddClient.execHostCmd(makeCommand(a, b))",
      'The command ("makeCommand(a, b)") is put together elsewhere, so its words can\'t be told apart. Pass the command and its arguments separately: exec(cmd, [arg, …]). With --unsafe it becomes exec(cmd, []), which works where the words are joined for a shell (Docker Desktop).',
    ],
    [
      "window.ddClient.execHostCmd(`${path} status`)",
      'The executable ("${path}") is known only when the program runs and may be more than one word. Make sure that it is one word, then pass it as the first argument. With --unsafe it is passed on as it is.',
    ],
    [
      'window.ddClient.execHostCmd("")',
      "There is no command in the string. Give the command, or remove the call.",
    ],
    [
      'window.ddClient.execHostCmd("  ")',
      "There is no command in the string. Give the command, or remove the call.",
    ],
    [
      'window.ddClient.execHostCmd("A=1 ls")',
      'The command sets an environment variable ("A="), which only a shell does. Use the option env: exec(cmd, args, { env: { … } }).',
    ],
    [
      "window.ddClient.execHostCmd(`A=${a} ls`)",
      'The command sets an environment variable ("A="), which only a shell does. Use the option env: exec(cmd, args, { env: { … } }).',
    ],
    [
      "window.ddClient.execHostCmd(`${name}=1 ls`)",
      'The command sets an environment variable ("${name}="), which only a shell does. Use the option env: exec(cmd, args, { env: { … } }).',
    ],
    [
      'window.ddClient.execHostCmd("echo")',
      '"echo" is something that a shell or cmd.exe does itself; there may be no such program to run. Use a program, or do it in JavaScript.',
    ],
    [
      'window.ddClient.execHostCmd("Get-Process -Name docker")',
      '"Get-Process" is something that a shell or cmd.exe does itself; there may be no such program to run. Use a program, or do it in JavaScript.',
    ],
    [
      "window.ddClient.execHostCmd(...words)",
      "A spread argument stands where the command is expected, so the command can't be seen. Pass the command by itself and spread only its arguments.",
    ],
    [
      'window.ddClient.execHostCmd("ls", 1)',
      "The call has other arguments than the v0 function takes (2 instead of 1). Write the v1 call by hand.",
    ],
    [
      "window.ddClient.execHostCmd()",
      "The call has other arguments than the v0 function takes (0 instead of 1). Write the v1 call by hand.",
    ],
    [
      "window.ddClient.execHostCmd(a + b)",
      'The command ("a + b") is put together elsewhere, so its words can\'t be told apart. Begin the sum with a string, so that it certainly is one, or pass the words separately: exec(cmd, [arg, …]).',
    ],
  ],
  "a constant's part in it": [
    [
      'const q = "\'";\nwindow.ddClient.execHostCmd(`ls ${q}a`)',
      'A quote or backslash ("\'", with what is known of `ls ${q}a`) in the command has no counterpart, so where its words end is unclear. Complete the quotes, or write the words as separate arguments.',
    ],
    [
      'const q = "a | b";\nwindow.ddClient.execHostCmd(`ls ${q}`)',
      'The command needs a shell for the pipe "|", with what is known of `ls ${q}`, and v1 does not promise one. Do that part in JavaScript, e.g. filter result.stdout, and make one exec() per command.',
    ],
  ],
  "what stands among the arguments": [
    [
      'window.ddClient.execDockerCmd("ps", "-a | wc")',
      'The command needs a shell for the pipe "|" in "-a | wc", and v1 does not promise one. Do that part in JavaScript, e.g. filter result.stdout, and make one exec() per command.',
    ],
    [
      'window.ddClient.execDockerCmd("ps", ["-a"])',
      "The call has other arguments than the v0 function takes ('[\"-a\"]'). Write the v1 call by hand.",
    ],
    [
      'window.ddClient.execDockerCmd("ps", { all: true })',
      'The call has other arguments than the v0 function takes ("{ all: true }"). Write the v1 call by hand.',
    ],
    [
      'window.ddClient.execDockerCmd("ps", () => "-a")',
      "The call has other arguments than the v0 function takes ('() => \"-a\"'). Write the v1 call by hand.",
    ],
    [
      "window.ddClient.execDockerCmd(...words)",
      "A spread argument stands where the command is expected, so the command can't be seen. Pass the command by itself and spread only its arguments.",
    ],
    [
      'window.ddClient.spawnHostCmd("ls", [])',
      "The call has other arguments than the v0 function takes (2 instead of 3). Write the v1 call by hand.",
    ],
    [
      'window.ddClient.spawnHostCmd("ls", ...rest)',
      "A spread argument stands where the command is expected, so the command can't be seen. Pass the command by itself and spread only its arguments.",
    ],
    [
      'window.ddClient.backend.execInContainer("id")',
      "The call has other arguments than the v0 function takes (1 instead of 2). Write the v1 call by hand.",
    ],
    [
      "window.ddClient.backend.execInContainer(...both)",
      "A spread argument stands where the command is expected, so the command can't be seen. Pass the command by itself and spread only its arguments.",
    ],
  ],
  "a use that is no call": [
    [
      "run(window.ddClient.execHostCmd)",
      'The function is used as a value ("run(window.ddClient.execHostCmd)"), and its parameters are others in v1. Call it in a function of your own: (…) => exec(cmd, args).',
    ],
    [
      "window.ddClient.execHostCmd = fake",
      "The member is assigned or deleted, so something else takes its place. Replace the v1 member instead, or wrap the client in a function of your own.",
    ],
    [
      "delete window.ddClient.execHostCmd",
      "The member is assigned or deleted, so something else takes its place. Replace the v1 member instead, or wrap the client in a function of your own.",
    ],
    [
      'window.ddClient[name]("ls")',
      'Which member is meant is decided when the program runs ("window.ddClient[name]"). Name the member, or keep a table from your own names to v1 functions.',
    ],
    [
      "save(window.ddClient.backend)",
      'The backend is handed on as a value here ("save(window.ddClient.backend)"), and who uses it can\'t be seen. Hand on ddClient.extension.vm (cli and service) or the client itself, and change what receives it.',
    ],
    [
      "export const { execHostCmd } = window.ddClient",
      'The function is used as a value ("execHostCmd" is exported), and its parameters are others in v1. Call it in a function of your own: (…) => exec(cmd, args).',
    ],
    [
      "let { execHostCmd } = window.ddClient;\nexecHostCmd = fake",
      'The function is used as a value ("execHostCmd" is reassigned), and its parameters are others in v1. Call it in a function of your own: (…) => exec(cmd, args).',
    ],
    [
      "const { execHostCmd, ...rest } = window.ddClient",
      "The function is used as a value (the rest of the client is collected in the same pattern), and its parameters are others in v1. Call it in a function of your own: (…) => exec(cmd, args).",
    ],
    [
      "const { backend: { get, own } } = window.ddClient",
      'The function is used as a value ("backend: { get, own }"), and its parameters are others in v1. Call it in a function of your own: (…) => exec(cmd, args).',
    ],
    [
      "const { get, own } = window.ddClient.backend",
      'The backend is handed on as a value here ("{ get, own }"), and who uses it can\'t be seen. Hand on ddClient.extension.vm (cli and service) or the client itself, and change what receives it.',
    ],
    [
      'jest.spyOn(window.ddClient, "execHostCmd")',
      "A test or a mock replaces or checks the old member. Mock the v1 member that the code calls after the migration (extension.host.cli.exec).",
    ],
    [
      "window.ddClient.openExternal(url).then(done)",
      "The result is used, and v1 returns nothing here. Do what follows right after the call, without waiting for a result.",
    ],
    [
      'window.ddClient.navigateToRoute("/x")',
      "v1 has nothing that does the same. Use the desktopUI.navigate.view…() that shows the same page.",
    ],
    [
      "window.ddClient.navigateToDevEnvironments()",
      "v1 has nothing that does the same. Dev Environments are gone from Docker Desktop: remove the link, or open the page that replaces it with host.openExternal().",
    ],
    [
      'window.ddClient.backend(make()).get("/x")',
      "The call has other arguments than the v0 function takes (the call of backend does more than name it). Write the v1 call by hand.",
    ],
    [
      "const backend = window.ddClient.backend;\nsave(backend)",
      "The backend is handed on as a value here (line 2), and who uses it can't be seen. Hand on ddClient.extension.vm (cli and service) or the client itself, and change what receives it.",
    ],
    [
      "export const backend = window.ddClient.backend",
      'The backend is handed on as a value here ("backend" is exported), and who uses it can\'t be seen. Hand on ddClient.extension.vm (cli and service) or the client itself, and change what receives it.',
    ],
    [
      "let backend = window.ddClient.backend;\nbackend = null",
      'The backend is handed on as a value here ("backend" is reassigned), and who uses it can\'t be seen. Hand on ddClient.extension.vm (cli and service) or the client itself, and change what receives it.',
    ],
  ],
  "a receiver that may be another": [
    [
      "props.ddClient.listContainers()",
      'Nothing in this file shows that "props.ddClient" is a Docker Desktop client. Give it the type v1.DockerDesktopClient, or change the call by hand if it is one.',
    ],
    [
      'function f(ddClient) { return ddClient.execHostCmd("ls"); }',
      'Nothing in this file shows that "ddClient" is a Docker Desktop client. Give it the type v1.DockerDesktopClient, or change the call by hand if it is one.',
    ],
    [
      'findClient().execHostCmd("ls")',
      'Nothing in this file shows that "findClient()" is a Docker Desktop client. Give it the type v1.DockerDesktopClient, or change the call by hand if it is one.',
    ],
  ],
};

describe.each(Object.entries(messages))("what is said of %s", (_, cases) => {
  test.each(cases)("%s", (source, message) => {
    const { references, error } = migrate(source, { path: "app.mjs" });
    expect(error).toBeNull();
    const left = references.filter(({ outcome }) => outcome !== "migrated");
    expect([...new Set(left.map((reference) => reference.message))]).toEqual([message]);
  });
});
