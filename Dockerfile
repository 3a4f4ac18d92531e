# One image for every service: the command names the service's main class.
#   docker build -t vigil .
#   docker run --rm -e VIGIL_KAFKA_BOOTSTRAP=… vigil vigil.matching.MatchingMain
# Where no registry can be reached from inside a build, put the jars into an image of your own
# (docker/collect-jars) and build with --build-arg BUILT=that-image; the build stage is then left out.
ARG BUILT=build

FROM node:22.22.0-bookworm-slim AS node

FROM maven:3.9.12-eclipse-temurin-25 AS build
# The board's page is built with Node.
COPY --from=node /usr/local/bin/node /usr/local/bin/node
COPY --from=node /usr/local/lib/node_modules /usr/local/lib/node_modules
RUN ln -s ../lib/node_modules/npm/bin/npm-cli.js /usr/local/bin/npm
WORKDIR /build
COPY . .
RUN docker/collect-jars /vigil/lib

FROM ${BUILT} AS built

FROM eclipse-temurin:25.0.3_9-jre-noble AS runtime
COPY docker/ready /vigil/bin/ready
COPY --from=built /vigil/lib /vigil/lib
# A number, so that Kubernetes can see that it isn't root.
USER 10001:10001
ENV VIGIL_LOG=json
# Half of the container's memory is heap at most: indexes need room beside it for Kafka's and Netty's buffers.
# Out of memory ends the process, because a service that limps is worse than one that is started again.
ENTRYPOINT ["java", "-XX:MaxRAMPercentage=50", "-XX:+ExitOnOutOfMemoryError", \
    "--enable-native-access=ALL-UNNAMED", "--sun-misc-unsafe-memory-access=allow", "-cp", "/vigil/lib/*"]
HEALTHCHECK --interval=5s --timeout=3s --start-period=60s --retries=3 CMD ["/vigil/bin/ready"]
