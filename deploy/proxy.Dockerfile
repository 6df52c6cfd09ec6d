# The reverse proxy with the web client inside. The image has not been built yet, see docs/operations.md.

FROM node:24-bookworm-slim AS build
WORKDIR /conductor
COPY . .
RUN npm ci
RUN npm run web:build
# Compressed once here, so that the proxy only hands files out.
RUN node deploy/compress.mjs apps/web/build

FROM caddy:2
COPY deploy/Caddyfile /etc/caddy/Caddyfile
COPY --from=build /conductor/apps/web/build /srv/web
# Certificates and Caddy's own state, in the volume of docker-compose.yml.
ENV XDG_DATA_HOME=/var/lib/caddy/data XDG_CONFIG_HOME=/var/lib/caddy/config
RUN adduser -D -H -u 10001 caddy && mkdir -p /var/lib/caddy && chown caddy /var/lib/caddy
USER caddy
