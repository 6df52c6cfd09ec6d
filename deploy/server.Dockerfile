# One image for api, worker and setup: the same code, told apart by the command in docker-compose.yml.
# Its steps were run one by one without an engine, see docs/operations.md; the image itself has not been built yet.

FROM node:24-bookworm-slim AS build
WORKDIR /conductor
COPY . .
# Exactly the lock. .npmrc rides along; package.json's allowScripts names the packages whose install scripts are expected.
RUN npm ci
RUN npx tsc -b
# What a server does not need: tools, and Node as a package, for the image brings its own.
RUN npm prune --omit=dev --ignore-scripts \
 && rm -rf node_modules/node-linux-* node_modules/node-win-* node_modules/.bin/node

FROM node:24-bookworm-slim AS server
ENV NODE_ENV=production NODE_OPTIONS=--enable-source-maps
WORKDIR /conductor
COPY --from=build /conductor/package.json ./
COPY --from=build /conductor/node_modules node_modules
COPY --from=build /conductor/libs libs
COPY --from=build /conductor/apps/api apps/api
COPY --from=build /conductor/apps/worker apps/worker
COPY --from=build /conductor/apps/setup apps/setup
COPY --from=build /conductor/deploy/is-ready.mjs deploy/is-ready.mjs
# Owned by root, run by somebody else: nothing in the image can be changed by the process.
USER node
