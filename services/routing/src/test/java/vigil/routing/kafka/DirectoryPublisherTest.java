package vigil.routing.kafka;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import vigil.domain.team.TeamDirectory;
import vigil.platform.kafka.Topic;
import vigil.routing.Examples;
import vigil.wire.Codec;
import vigil.wire.Decoded;

/** Which directory comes into use, when a folder is given while another may be in use. */
@ExtendWith(SharedBroker.class)
class DirectoryPublisherTest {
    private static final TeamDirectory IN_USE = Examples.directoryThatNeverCloses();

    @Test
    void onlyANewerFolderReplacesTheDirectoryInUse(Ground ground) {
        DirectoryPublisher publisher = new DirectoryPublisher(ground.clients, ground.prefix);
        assertThat(published(ground)).containsExactly(IN_USE);

        publisher.publish(version(IN_USE.version() - 1), Optional.of(IN_USE));
        publisher.publish(version(IN_USE.version()), Optional.of(IN_USE));
        assertThatThrownBy(() ->
                        publisher.publish(Examples.directoryWith("approvedBy: Dr A. Example"), Optional.of(IN_USE)))
                .isInstanceOf(DirectoryPublisher.Refused.class)
                .hasMessage("The directory folder differs from version 3, which is in use: raise 'version' in"
                        + " directory.yaml.");
        assertThat(published(ground)).containsExactly(IN_USE);

        publisher.publish(version(IN_USE.version() + 1), Optional.of(IN_USE));
        assertThat(published(ground)).containsExactly(IN_USE, version(IN_USE.version() + 1));
        assertThat(ground.all(Topic.DIRECTORY_HISTORY)).hasSize(2);
    }

    private static List<TeamDirectory> published(Ground ground) {
        return ground.all(Topic.DIRECTORY_TEAMS).stream()
                .map(record -> switch (Codec.DIRECTORY.decode(record.value())) {
                    case Decoded.Value<TeamDirectory>(var directory, var none) -> directory;
                    case Decoded.Unreadable<TeamDirectory> unreadable ->
                        throw new AssertionError(unreadable.sentence());
                })
                .toList();
    }

    private static TeamDirectory version(int version) {
        return new TeamDirectory(
                version,
                IN_USE.approvedBy(),
                IN_USE.approvedAt(),
                IN_USE.teams(),
                IN_USE.places(),
                IN_USE.needs(),
                IN_USE.escalation(),
                IN_USE.possibleMatch(),
                IN_USE.capabilities(),
                IN_USE.bankHolidays());
    }
}
