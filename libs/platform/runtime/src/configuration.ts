import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { type NetworkAccess, networksOf } from './network-access.js';

const flag = z
  .enum(['true', 'false'])
  .default('false')
  .transform((text) => text === 'true');

/** Reads `connector=address` pairs. */
function readLiveServers(text: string, ctx: z.RefinementCtx): ReadonlyMap<string, string> {
  const servers = new Map<string, string>();
  for (const pair of text.split(',').map((part) => part.trim())) {
    if (pair === '') continue;
    const [, connector, address] = /^([a-z][a-z-]*)=(wss?:\/\/\S+)$/.exec(pair) ?? [];
    if (connector === undefined || address === undefined || !URL.canParse(address))
      ctx.addIssue('is to be connector=wss://address');
    else servers.set(connector, address);
  }
  return servers;
}

/** Of one header: no spaces, no line ends. */
const token = z
  .string()
  .regex(/^[\x21-\x7e]{1,4000}$/, 'is no token')
  .optional();
const rupiah = z.coerce.number().min(0).max(1e12);

/** A key, and what it cannot be used without: a network that charges is not read without a limit. */
const NEEDED_BESIDE = [
  ['X_BEARER_TOKEN', 'X_MONTHLY_REQUESTS', 'X_MONTHLY_RUPIAH', 'X_RUPIAH_PER_RESOURCE'],
  ['INSTAGRAM_TOKEN', 'INSTAGRAM_ACCOUNT_ID'],
] as const;

const schema = z
  .object({
    DATABASE_URL: z.url({ protocol: /^postgres(ql)?$/ }),
    /** The address people open. Decides the cookie's name and what a link in an invitation looks like. */
    PUBLIC_URL: z.url({ protocol: /^https?$/ }).default('http://localhost:4000'),
    PORT: z.coerce.number().int().min(0).max(65_535).default(4000),
    HOST: z.string().default('127.0.0.1'),
    LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'silent']).default('info'),
    /** Folder with the built web client, when this process is to serve it. Behind a proxy it is left out. */
    WEB_BUILD: z.string().optional(),
    /** Only for tests and the demo: lets feeds be read from this machine. */
    ALLOW_LOOPBACK_SOURCES: flag,
    /** `off`: posts are only pulled. */
    LIVE_COLLECTION: z.enum(['on', 'off']).default('on'),
    /** In place of a network's own live servers: `connector=wss://address`, several with commas. */
    LIVE_SERVERS: z.string().default('').transform(readLiveServers),
    WORKER_CONCURRENCY: z.coerce.number().int().min(1).max(64).default(4),
    /** How long the jobs of a worker that died without a word wait for another one. */
    WORKER_LEASE_SECONDS: z.coerce.number().int().min(1).max(600).default(30),
    /** An OpenAI-compatible service, up to and without `/embeddings`. Off when left out. */
    EMBEDDINGS_URL: z.url({ protocol: /^https?$/ }).optional(),
    EMBEDDINGS_MODEL: z.string().min(1).optional(),
    EMBEDDINGS_KEY: z.string().min(1).optional(),
    /** One key for each network that asks for one. What is left out is not read. */
    X_BEARER_TOKEN: token,
    THREADS_TOKEN: token,
    INSTAGRAM_TOKEN: token,
    /** The office's own professional account, in whose name others are looked up. */
    INSTAGRAM_ACCOUNT_ID: z
      .string()
      .regex(/^\d{1,25}$/, 'is a number')
      .optional(),
    FACEBOOK_TOKEN: token,
    /** What X may cost in a month, and what it charges: prices are in dollars and change, so nothing is presumed. */
    X_MONTHLY_REQUESTS: z.coerce.number().int().min(0).max(1e9).optional(),
    X_MONTHLY_RUPIAH: rupiah.optional(),
    X_RUPIAH_PER_REQUEST: rupiah.default(0),
    X_RUPIAH_PER_RESOURCE: rupiah.optional(),
  })
  .refine(({ EMBEDDINGS_URL: url, EMBEDDINGS_MODEL: model }) => url === undefined || model !== undefined, {
    path: ['EMBEDDINGS_MODEL'],
    message: 'is needed beside EMBEDDINGS_URL',
  })
  .superRefine((settings, faults) => {
    for (const [key, ...needed] of NEEDED_BESIDE) {
      if (settings[key] === undefined) continue;
      for (const name of needed.filter((name) => settings[name] === undefined))
        faults.addIssue({ code: 'custom', path: [name], message: `is needed beside ${key}` });
    }
  });
export type Settings = z.infer<typeof schema>;

export interface Configuration {
  readonly databaseUrl: string;
  readonly publicUrl: URL;
  readonly port: number;
  readonly host: string;
  readonly logLevel: Settings['LOG_LEVEL'];
  readonly webBuild: string | null;
  readonly isLoopbackSourceAllowed: boolean;
  readonly isLiveCollectionOn: boolean;
  /** By connector. */
  readonly liveServers: ReadonlyMap<string, string>;
  readonly workerConcurrency: number;
  readonly workerLeaseSeconds: number;
  readonly embeddings: EmbeddingsSettings | null;
  /** The networks that ask for a key and have one, by their key in the database. */
  readonly networks: ReadonlyMap<string, NetworkAccess>;
}

/** Where vectors of texts come from, if the operator has set up such a service. */
export interface EmbeddingsSettings {
  readonly url: URL;
  readonly model: string;
  /** Secret. */
  readonly key: string | null;
}

function embeddingsOf(settings: Settings): EmbeddingsSettings | null {
  const { EMBEDDINGS_URL: url, EMBEDDINGS_MODEL: model, EMBEDDINGS_KEY: key } = settings;
  if (url === undefined || model === undefined) return null;
  return { url: new URL(url), model, key: key ?? null };
}

/** A setting that cannot be used. Its message names the variable, what is wrong, and nothing secret. */
export class ConfigurationFault extends Error {
  override readonly name = 'ConfigurationFault';
}

/**
 * `NAME_FILE` names a file that holds `NAME`: how container secrets arrive. An empty variable is one that is left out:
 * compose files cannot leave one out.
 */
function withSecretFiles(environment: NodeJS.ProcessEnv): Record<string, string | undefined> {
  const settings: Record<string, string | undefined> = {};
  for (const name of Object.keys(schema.shape)) {
    const file = environment[`${name}_FILE`] ?? '';
    const own = environment[name] ?? '';
    if (own !== '') settings[name] = own;
    else if (file !== '') settings[name] = readFileSync(file, 'utf8').trim();
  }
  return settings;
}

/**
 * Reads the configuration once, at start. No other place looks at the environment.
 * @throws ConfigurationFault naming every variable that is missing or malformed
 */
export function readConfiguration(environment: NodeJS.ProcessEnv = process.env): Configuration {
  const result = schema.safeParse(withSecretFiles(environment));
  if (!result.success) {
    const faults = result.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`);
    throw new ConfigurationFault(`Configuration cannot be used. ${faults.join('; ')}`);
  }
  const settings = result.data;
  return {
    databaseUrl: settings.DATABASE_URL,
    publicUrl: new URL(settings.PUBLIC_URL),
    port: settings.PORT,
    host: settings.HOST,
    logLevel: settings.LOG_LEVEL,
    webBuild: settings.WEB_BUILD ?? null,
    isLoopbackSourceAllowed: settings.ALLOW_LOOPBACK_SOURCES,
    isLiveCollectionOn: settings.LIVE_COLLECTION === 'on',
    liveServers: settings.LIVE_SERVERS,
    workerConcurrency: settings.WORKER_CONCURRENCY,
    workerLeaseSeconds: settings.WORKER_LEASE_SECONDS,
    embeddings: embeddingsOf(settings),
    networks: networksOf(settings),
  };
}
