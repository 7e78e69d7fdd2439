# Built and run by docker-compose.yml. The build stage needs what ./rasid needs: Java and the network for Maven.
FROM eclipse-temurin:17-jdk AS build
WORKDIR /src
COPY . .
RUN ./mvnw -B -ntp -DskipTests -Dspotless.check.skip package -pl cli -am

FROM eclipse-temurin:17-jre
RUN groupadd --system rasid && useradd --system --gid rasid --home-dir /var/lib/rasid rasid \
    && mkdir -p /var/lib/rasid/state /var/lib/rasid/monitor /var/lib/rasid/follow && chown -R rasid:rasid /var/lib/rasid
COPY --from=build /src/cli/target/rasid/lib /opt/rasid/lib
COPY --from=build /src/sample /opt/rasid/sample
USER rasid
WORKDIR /var/lib/rasid
ENTRYPOINT ["java", "-XX:MaxRAMPercentage=60", "-XX:+ExitOnOutOfMemoryError", "-cp", "/opt/rasid/lib/*", "org.rasid.cli.Main"]
CMD ["--help"]
