/**
 * What every service stands on, and nothing of the domain: settings, Kafka clients and topics, the
 * loop's thread, health, metrics, HTTP, and a broker for one machine.
 *
 * <p>Read first: {@link vigil.platform.service.ServiceProcess}, which runs a service from start to
 * stop, then {@link vigil.platform.kafka.KafkaClients} and {@link vigil.platform.http.ServiceHttp}.
 */
@NullMarked
package vigil.platform;

import org.jspecify.annotations.NullMarked;
