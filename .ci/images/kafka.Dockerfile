# A broker that is set up by the same environment as apache/kafka, for machines that reach no registry.
ARG BASE
FROM ${BASE}
COPY run logback.xml /etc/kafka/docker/
COPY --chown=1000:1000 data/ /var/lib/kafka/data/
COPY lib/ /opt/kafka/libs/
USER 1000:1000
VOLUME ["/var/lib/kafka/data"]
CMD ["/etc/kafka/docker/run"]
