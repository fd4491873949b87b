# syntax=docker/dockerfile:1
# Two stages: the first compiles, the second holds what runs and nothing else. See README, "In a container".

FROM node:20-bookworm AS build
WORKDIR /app
COPY package.json package-lock.json ./
# The postinstall step generates the two database clients from these.
COPY prisma ./prisma
COPY src/store/schema.ts ./src/store/schema.ts
RUN npm ci
COPY tsconfig.json tsconfig.build.json ./
COPY src ./src
RUN npm run build && npm prune --omit=dev --ignore-scripts

FROM node:20-bookworm-slim
ENV NODE_ENV=production HOST=0.0.0.0 PORT=3978 DATABASE_URL=file:/data/diapason.db
WORKDIR /app
COPY --from=build /app/node_modules ./node_modules
COPY --from=build /app/dist ./dist
COPY package.json ./
# Read while it runs: the models and migrations, and the scopes that the doctor compares.
COPY prisma ./prisma
COPY manifests/slack/manifest.json ./manifests/slack/manifest.json
RUN install --directory --owner=node --group=node /data
USER node
VOLUME /data
EXPOSE 3978
HEALTHCHECK --interval=30s --timeout=5s --start-period=30s \
  CMD ["node", "-e", "fetch(`http://127.0.0.1:${process.env.PORT}/healthz`).then(({ ok }) => process.exit(ok ? 0 : 1), () => process.exit(1))"]
# No npm in between: the process hears SIGTERM itself, and finishes what it is sending.
CMD ["node", "dist/main.js"]
