# Grades without network, without rights, and with nothing to write to but the folder for the reports:
#   docker build --tag sheetmark .
#   docker run --rm --network none --read-only --tmpfs /tmp --cap-drop ALL --security-opt no-new-privileges \
#     --volume "$PWD:/work:ro" --volume "$PWD/reports:/out" sheetmark ci /work --out /out --cache /out/cache
FROM node:24.21.0-bookworm-slim AS build
WORKDIR /opt/sheetmark
COPY package.json package-lock.json ./
COPY reference/sheet09/published reference/sheet09/published
RUN npm ci --omit=dev --no-audit --no-fund
COPY . .
# Leaves beside the packages what a first run makes, as nothing can be written there later.
RUN node src/start.mjs grade submissions/full-marks-loops --out /tmp/reports && rm -r /tmp/reports

FROM node:24.21.0-bookworm-slim
RUN apt-get update \
  && apt-get install --yes --no-install-recommends git \
  && rm -rf /var/lib/apt/lists/* \
  # What is mounted belongs to somebody else.
  && git config --system --add safe.directory '*' \
  && mkdir /out && chown node /out
COPY --from=build /opt/sheetmark /opt/sheetmark
ENV HOME=/tmp
USER node
# Where the sheets are, as their files are named from here.
WORKDIR /opt/sheetmark
ENTRYPOINT ["node", "src/start.mjs"]
CMD ["--help"]
