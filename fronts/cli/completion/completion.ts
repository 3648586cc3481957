import { Argument, type Command } from "commander";
import { createProgram as createMainProgram } from "../create-program.js";
import { done } from "../exit-code.js";
import { type Io, write } from "../io.js";
import { createSubprogram } from "../subcommand.js";
import { subcommands } from "../subcommands.js";
import { renderBash } from "./bash.js";
import { renderFish } from "./fish.js";
import { describeLine, type Lines } from "./line.js";
import { renderZsh } from "./zsh.js";

interface Shell {
  readonly render: (lines: Lines) => string;
  /** What to do once, to have it in every shell that begins from then on. */
  readonly install: string;
}

const shells: Readonly<Record<string, Shell>> = {
  bash: {
    render: renderBash,
    install: `echo 'eval "$(ddclient-migrate completion bash)"' >> ~/.bashrc`,
  },
  zsh: {
    render: (lines) => `#compdef ddclient-migrate\n${renderZsh(lines)}`,
    install: `echo 'eval "$(ddclient-migrate completion zsh)"' >> ~/.zshrc    # below its compinit`,
  },
  fish: {
    render: renderFish,
    install: "ddclient-migrate completion fish > ~/.config/fish/completions/ddclient-migrate.fish",
  },
};

export function createProgram(io: Pick<Io, "stdout" | "stderr">): Command {
  const installs = Object.values(shells).map(({ install }) => `\n  ${install}`);
  return createSubprogram("completion", io)
    .summary("a script with which your shell completes options, names and paths")
    .description(
      "Prints a script with which a shell completes options, their values, commands, names and paths.\n" +
        "Nothing runs when Tab is pressed: the script knows it all.",
    )
    .addArgument(new Argument("<shell>", "which shell it is for").choices(Object.keys(shells)))
    .addHelpText("after", `\nTo have it in every shell, once:${installs.join("")}`);
}

export async function run(program: Command, version: string, { stdout, stderr }: Io): Promise<number> {
  const { render } = shells[program.args[0]!]!;
  const lines = await describeLines(version, { stdout, stderr });
  const about = `# Completion for ddclient-migrate ${version}; print it anew after an update.\n`;
  await write(
    stdout,
    render(lines).replace(/^(#compdef .*\n)?/, (first) => first + about),
  );
  return done;
}

async function describeLines(version: string, io: Pick<Io, "stdout" | "stderr">): Promise<Lines> {
  const all = await Promise.all(
    Object.entries(subcommands).map(async ([word, load]) => {
      const { createProgram: create, words } = await load();
      const program = create(io);
      return { word, description: program.summary(), line: describeLine(program, words) };
    }),
  );
  return { main: describeLine(createMainProgram(io, version)), subcommands: all };
}
