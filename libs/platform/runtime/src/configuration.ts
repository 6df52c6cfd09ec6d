import { readFileSync } from 'node:fs';
import { z } from 'zod';

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
  })
  .refine(({ EMBEDDINGS_URL: url, EMBEDDINGS_MODEL: model }) => url === undefined || model !== undefined, {
    path: ['EMBEDDINGS_MODEL'],
    message: 'is needed beside EMBEDDINGS_URL',
  });

export interface Configuration {
  readonly databaseUrl: string;
  readonly publicUrl: URL;
  readonly port: number;
  readonly host: string;
  readonly logLevel: z.infer<typeof schema>['LOG_LEVEL'];
  readonly webBuild: string | null;
  readonly isLoopbackSourceAllowed: boolean;
  readonly isLiveCollectionOn: boolean;
  /** By connector. */
  readonly liveServers: ReadonlyMap<string, string>;
  readonly workerConcurrency: number;
  readonly workerLeaseSeconds: number;
  readonly embeddings: EmbeddingsSettings | null;
}

/** Where vectors of texts come from, if the operator has set up such a service. */
export interface EmbeddingsSettings {
  readonly url: URL;
  readonly model: string;
  /** Secret. */
  readonly key: string | null;
}

function embeddingsOf(settings: z.infer<typeof schema>): EmbeddingsSettings | null {
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
  };
}
