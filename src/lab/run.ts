import { type Command, type Io, UsageError } from './io';

interface Entry {
  name: string;
  summary: string;
  /** A command is loaded when it is called: none waits for what only another needs. */
  load(): Promise<Command>;
}

const COMMANDS: readonly Entry[] = [
  { name: 'simulate', summary: 'plays many games and prints what happened in them', load: async () => (await import('./simulate')).SIMULATE },
  { name: 'arena', summary: 'a tournament between computer players, with Elo and intervals', load: async () => (await import('./arena')).ARENA },
  { name: 'merge', summary: 'joins the parts of a tournament', load: async () => (await import('./merge')).MERGE },
  { name: 'regret', summary: 'how much players give away where they decide', load: async () => (await import('./regret')).REGRET },
  { name: 'bench', summary: 'measures how fast rules and players are', load: async () => (await import('./bench')).BENCH },
  { name: 'answer', summary: 'puts an offer to a computer player and prints its answer', load: async () => (await import('./answer')).ANSWER },
  { name: 'offers', summary: 'measures offers by rollouts and puts them to a computer player', load: async () => (await import('./offers')).OFFERS },
  { name: 'play', summary: 'plays one game between computers and saves it', load: async () => (await import('./play')).PLAY },
  { name: 'verify', summary: 'holds saved games against the rules, action by action', load: async () => (await import('./verify')).VERIFY },
  { name: 'fuzz', summary: 'plays random games through both runtimes and checks every step', load: async () => (await import('./fuzz')).FUZZ },
  { name: 'check', summary: 'checks the rules data, or files against it', load: async () => (await import('./check')).CHECK },
  { name: 'show', summary: 'shows a position of a saved game, as each side sees it', load: async () => (await import('./show')).SHOW },
  { name: 'forecast', summary: 'plays games and prints what the evaluator should expect', load: async () => (await import('./forecast')).FORECAST_COMMAND },
  {
    name: 'foresight',
    summary: 'plays games and prints what a search should expect of the rest of a year',
    load: async () => (await import('./foresight')).FORESIGHT_COMMAND,
  },
  {
    name: 'train',
    summary: 'learns the weights of the evaluator from games of the computer against itself',
    load: async () => (await import('./train')).TRAIN,
  },
  { name: 'schema', summary: 'writes the JSON Schema of the rules data, for editors', load: async () => (await import('./schema')).SCHEMA },
];

function overview(): string {
  const lines = COMMANDS.map((command) => `  ${command.name.padEnd(10)} ${command.summary}`);
  return ['lab COMMAND [flags]', '', ...lines, '', 'lab COMMAND --help tells more. Exit code 0: fine, 1: the content is wrong, 2: wrong usage.'].join('\n');
}

async function dispatch(argv: readonly string[], io: Io): Promise<number> {
  const [name, ...rest] = argv;
  if (name === undefined) throw new UsageError(`which command? Known: ${COMMANDS.map((row) => row.name).join(', ')}`);
  if (name === '--help' || name === '-h' || name === 'help') {
    io.out(overview());
    return 0;
  }
  const entry = COMMANDS.find((row) => row.name === name);
  if (!entry) throw new UsageError(`there is no command "${name}". Known: ${COMMANDS.map((row) => row.name).join(', ')}`);
  const command = await entry.load();
  if (rest.includes('--help') || rest.includes('-h')) {
    io.out(command.help);
    return 0;
  }
  return command.run(rest, io);
}

/** Runs one command of the lab. Never throws: what went wrong is one line on stderr. @returns the exit code */
export async function run(argv: readonly string[], io: Io): Promise<number> {
  try {
    return await dispatch(argv, io);
  } catch (problem) {
    const text = problem instanceof Error ? problem.message : String(problem);
    io.err(`lab: ${text.split('\n')[0]}\n`);
    return problem instanceof UsageError ? 2 : 1;
  }
}
