/** Every reason with its words: what is in the way, and what to do about it. `{}` stands for the detail. */
const texts = {
  "alias-escapes": [
    "The backend is handed on as a value here ({}), and who uses it can't be seen.",
    "Hand on ddClient.extension.vm (cli and service) or the client itself, and change what receives it.",
  ],
  assigned: [
    "The member is assigned or deleted, so something else takes its place.",
    "Replace the v1 member instead, or wrap the client in a function of your own.",
  ],
  "broken-example": [
    "The snippet can't be read as code: {}.",
    "Mend it so that it is code again, or change the call by hand.",
  ],
  "changed-on-the-way": [
    "The command is put together before the call, and {} may have changed in between.",
    "Write the command into the call.",
  ],
  "computed-member": [
    "Which member is meant is decided when the program runs ({}).",
    "Name the member, or keep a table from your own names to v1 functions.",
  ],
  declined: ["You left this one.", "Run again to choose it."],
  "dynamic-command": [
    "The command ({}) is put together elsewhere, so its words can't be told apart.",
    "Pass the command and its arguments separately: exec(cmd, [arg, …]). With --unsafe it becomes exec(cmd, []), which works where the words are joined for a shell (Docker Desktop).",
  ],
  "dynamic-executable": [
    "The executable ({}) is known only when the program runs and may be more than one word.",
    "Make sure that it is one word, then pass it as the first argument. With --unsafe it is passed on as it is.",
  ],
  "empty-command": ["There is no command in the string.", "Give the command, or remove the call."],
  "environment-assignment": [
    "The command sets an environment variable ({}), which only a shell does.",
    "Use the option env: exec(cmd, args, { env: { … } }).",
  ],
  "hand-written-typing": [
    "A hand-written typing declares the old member ({}).",
    "Use v1.DockerDesktopClient of @docker/extension-api-client-types instead.",
  ],
  linked: ["It changes only together with {}, which was left.", "Change that one first, then run again."],
  "no-equivalent": ["v1 has nothing that does the same.", ""],
  "result-used": [
    "The result is used, and v1 returns nothing here.",
    "Do what follows right after the call, without waiting for a result.",
  ],
  "shell-builtin": [
    "{} is something that a shell or cmd.exe does itself; there may be no such program to run.",
    "Use a program, or do it in JavaScript.",
  ],
  "shell-operator": [
    "The command needs a shell for {}, and v1 does not promise one.",
    "Do that part in JavaScript, e.g. filter result.stdout, and make one exec() per command.",
  ],
  spread: [
    "A spread argument stands where the command is expected, so the command can't be seen.",
    "Pass the command by itself and spread only its arguments.",
  ],
  "still-in-use": [
    "{} still needs the old type: v1 does not have that member.",
    "Change that one first, then run again.",
  ],
  "test-double": [
    "A test or a mock replaces or checks the old member.",
    "Mock the v1 member that the code calls after the migration ({}).",
  ],
  "type-error": [
    "TypeScript reports an error after this change: {}",
    "Change it by hand, or run without --verify and mend what the compiler says.",
  ],
  "unbalanced-quotes": [
    "A quote or backslash ({}) in the command has no counterpart, so where its words end is unclear.",
    "Complete the quotes, or write the words as separate arguments.",
  ],
  "unexpected-arguments": [
    "The call has other arguments than the v0 function takes ({}).",
    "Write the v1 call by hand.",
  ],
  "unknown-receiver": [
    "Nothing in this file shows that {} is a Docker Desktop client.",
    "Give it the type v1.DockerDesktopClient, or change the call by hand if it is one.",
  ],
  "unread-code": [
    "This can't be read as code here, but may be code to something that runs there.",
    "Change it by hand if something runs it.",
  ],
  "used-as-value": [
    "The function is used as a value ({}), and its parameters are others in v1.",
    "Call it in a function of your own: (…) => exec(cmd, args).",
  ],
} as const satisfies Readonly<Record<string, readonly [problem: string, advice: string]>>;

/** Why a reference was left. Stable: other tools read it. */
export type Reason = keyof typeof texts;

/** More to say than a reason's own words. */
export interface Explanation {
  /** What to do, instead of the reason's own advice. */
  readonly hint?: string | undefined;
  /** What shows the problem at another place, as a sentence. */
  readonly because?: string | undefined;
}

/** A whole message: what is in the way and what to do, in a few sentences. */
export function explain(reason: Reason, detail: string, { hint, because }: Explanation = {}): string {
  const [problem, advice] = texts[reason];
  const fill = (text: string) => text.replaceAll("{}", () => detail || "see there");
  return [fill(problem), because, fill(hint ?? advice)].filter(Boolean).join(" ");
}

/** What a rewrite that can't be proved relies on, as the end of a sentence. */
export function relianceOf(reason: Reason | null): string {
  switch (reason) {
    case "unknown-receiver":
      return "the receiver being a client";
    case "linked":
      return "what is true of another use, which is changed with it";
    default:
      return "Docker Desktop joining the words of a command";
  }
}

/** What is in the way and what to do, wherever it is. */
export function describeReason(reason: Reason): [problem: string, advice: string] {
  const [problem, advice] = texts[reason];
  const leaveOpen = (text: string) => text.replaceAll(" ({})", "").replaceAll("{}", "…");
  return [leaveOpen(problem), leaveOpen(advice)];
}

/** Every reason with what is in the way and what to do, for the documentation. */
export function describeReasons(): [reason: string, problem: string, advice: string][] {
  return (Object.keys(texts) as Reason[]).map((reason) => [`\`${reason}\``, ...describeReason(reason)]);
}
