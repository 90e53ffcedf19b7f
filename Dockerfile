# vm-remediator in a container: non-root, Java 17, stopped in order by SIGTERM.
#
#   docker build -t vm-remediator .                     the application
#   docker build -t vm-remediator-story --target story . the scripted events of docker-compose.yml

FROM maven:3.9-eclipse-temurin-17 AS build
WORKDIR /build
COPY pom.xml ./
COPY src src
COPY config config
# The tests ran elsewhere; here only what they are made of is needed, for the story.
RUN --mount=type=cache,target=/root/.m2 \
    mvn -B -ntp -P '!strict' -DskipTests package \
      org.apache.maven.plugins:maven-dependency-plugin:3.9.0:copy-dependencies \
      -DincludeScope=test -DoutputDirectory=target/story-lib

FROM eclipse-temurin:17-jre AS runtime
RUN useradd --system --uid 10001 --create-home --home-dir /var/lib/vm-remediator vm-remediator
USER 10001
WORKDIR /var/lib/vm-remediator

FROM runtime AS story
COPY --from=build /build/target/story-lib /opt/story/lib
COPY --from=build /build/target/classes /opt/story/classes
COPY --from=build /build/target/test-classes /opt/story/test-classes
ENTRYPOINT ["java", "-XX:TieredStopAtLevel=1", "-Dlogback.configurationFile=logback-demo.xml", \
  "-cp", "/opt/story/test-classes:/opt/story/classes:/opt/story/lib/*", "org.vmremediator.demo.LabStory"]

FROM runtime AS application
COPY --from=build /build/target/vm-remediator.jar /opt/vm-remediator/vm-remediator.jar
COPY --from=build /build/config /etc/vm-remediator
EXPOSE 8080
STOPSIGNAL SIGTERM
# bash speaks HTTP itself: the image needs no curl. http.host must be 0.0.0.0 or 127.0.0.1, http.port 8080.
HEALTHCHECK --interval=10s --timeout=5s --start-period=60s --retries=3 \
  CMD ["bash", "-c", "exec 3<>/dev/tcp/127.0.0.1/8080 && printf 'GET /healthz HTTP/1.0\\r\\n\\r\\n' >&3 && head -n 1 <&3 | grep -q ' 200 '"]
# RocksDB lives outside the heap, so the heap leaves room for it.
ENTRYPOINT ["java", "-XX:MaxRAMPercentage=50", "-jar", "/opt/vm-remediator/vm-remediator.jar"]
CMD ["run", "--config", "/etc/vm-remediator/vm-remediator.yaml"]
