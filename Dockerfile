# Built and run by docker-compose.yml. The build stage needs what ./rasid needs: Java and the network for Maven.
FROM eclipse-temurin:17-jdk AS build
WORKDIR /src
COPY . .
RUN ./mvnw -B -ntp -DskipTests -Dspotless.check.skip -Drasid.archives.skip=true package -pl cli -am
# A runtime with the modules that the jars need and no others; DeployedAppsTest runs the apps on one like it.
RUN jlink --add-modules "$(java deploy/image/Modules.java cli/target/rasid/lib)" --include-locales=en,ar \
    --no-header-files --no-man-pages --compress=2 --output /runtime
# The image has no shell to make folders with.
RUN mkdir -p /data/state /data/monitor /data/follow

# C and C++ libraries, certificates, time zones, and a user called nonroot: RocksDB needs libstdc++. No shell, no packages.
FROM gcr.io/distroless/cc-debian12:nonroot
COPY --from=build /runtime /opt/java
COPY --from=build /src/cli/target/rasid/lib /opt/rasid/lib
COPY --from=build /src/sample /opt/rasid/sample
COPY --from=build --chown=65532:65532 /data /var/lib/rasid
USER 65532:65532
WORKDIR /var/lib/rasid
# Arabic names of files; and RocksDB's memory goes back to the system, rather than to a pool for each thread
ENV LC_ALL=C.UTF-8 MALLOC_ARENA_MAX=2
# Native code is unpacked to /tmp, so that it must be writable where the rest is read-only.
VOLUME /tmp
ENTRYPOINT ["/opt/java/bin/java", "-XX:MaxRAMPercentage=60", "-XX:+ExitOnOutOfMemoryError", "-XX:-UseCodeCacheFlushing", "-Dfile.encoding=UTF-8", "-cp", "/opt/rasid/lib/*", "org.rasid.cli.Main"]
CMD ["--help"]
