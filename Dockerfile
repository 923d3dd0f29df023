FROM maven:3.9-eclipse-temurin-17 AS build
WORKDIR /santu
COPY pom.xml .
COPY src src
COPY web web
COPY styles styles
COPY data data
RUN mvn -q -B -Dmaven.test.skip=true package

FROM debian:12-slim
RUN apt-get update \
    && apt-get install -y --no-install-recommends openjdk-17-jre-headless fonts-wqy-microhei \
    && rm -rf /var/lib/apt/lists/* \
    && useradd --system --create-home --home-dir /var/lib/santu santu
COPY --from=build /santu/target/santu.jar /opt/santu.jar
USER santu
ENV SANTU_HOME=/var/lib/santu LC_ALL=C.UTF-8
EXPOSE 8080
VOLUME /var/lib/santu
ENTRYPOINT ["java", "-Xmx1g", "-XX:+ExitOnOutOfMemoryError", "-Djava.awt.headless=true", "-jar", "/opt/santu.jar"]
CMD ["run"]
