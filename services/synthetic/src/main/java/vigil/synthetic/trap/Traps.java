package vigil.synthetic.trap;

import vigil.domain.event.EventType;
import vigil.domain.identity.NhsNumber;
import vigil.domain.person.Person;
import vigil.synthetic.chance.Chance;
import vigil.synthetic.chance.Shares;
import vigil.synthetic.mistake.Misreport;
import vigil.synthetic.mistake.Report;
import vigil.synthetic.mistake.Told;
import vigil.synthetic.names.Community;

/**
 * Events about people on a register and about others, each drawn from the seed and its own number, so that they may be
 * asked for in any order and from any thread.
 */
public final class Traps {
    /** Of about 900 contacts a day in the area, 230 concern somebody on the register. */
    public static final double ON_REGISTER = 0.25;

    /**
     * Who the others are, in percent of events. About 30 people share a postcode; a tenth of the area's care home
     * places hold somebody on the register, who call often; most people near the end of life live with somebody.
     */
    public static final Shares<Lookalike> OTHERS = Shares.of(Lookalike.SPOUSE, 1.2)
            .and(Lookalike.GROWN_UP_CHILD, 0.5)
            .and(Lookalike.SIBLING, 0.1)
            .and(Lookalike.SAME_NAME_CHILD, 0.05)
            .and(Lookalike.TWIN, 0.01)
            .and(Lookalike.FELLOW_RESIDENT, 2)
            .and(Lookalike.NAMESAKE, 0.3)
            .and(Lookalike.SAME_BIRTHDAY, 0.02)
            .and(Lookalike.NEIGHBOUR, 20)
            .and(Lookalike.STRANGER, 75.82);

    private static final long REALISTIC = 0x1ea1;
    private static final long HARD = 0x4a4d;
    private static final long OF_COMMUNITY = 0xc033;

    private final TrapRegister register;
    private final Lookalikes lookalikes;
    private final long seed;

    public Traps(TrapRegister register, long seed) {
        this.register = register;
        this.lookalikes = new Lookalikes(register);
        this.seed = seed;
    }

    /** An event as the sources send them: a quarter about people on the register. */
    public TrapEvent realistic(long number) {
        Chance chance = Chance.of(seed, REALISTIC, number);
        EventType source = IdentityQuality.source(chance);
        Told told = IdentityQuality.told(source, chance);
        return chance.happens(ON_REGISTER)
                ? registered(number, register.findable(), source, told, chance)
                : other(number, OTHERS.pick(chance), source, told, chance);
    }

    /** An event about somebody who isn't on the register and resembles somebody who is in that way. */
    public TrapEvent hard(Lookalike kind, long number) {
        Chance chance = Chance.of(seed, HARD, kind.name().hashCode(), number);
        EventType source = IdentityQuality.source(chance);
        Told told = kind.underNumber() ? IdentityQuality.numbered(chance) : IdentityQuality.told(source, chance);
        return other(number, kind, source, told, chance);
    }

    /** An event about somebody on the register of that community, without an NHS number. */
    public TrapEvent of(Community community, long number) {
        Chance chance = Chance.of(seed, OF_COMMUNITY, community.name().hashCode(), number);
        return registered(
                number, register.of(community), EventType.AMBULANCE, IdentityQuality.withoutNumber(chance), chance);
    }

    private TrapEvent registered(long number, int[] among, EventType source, Told told, Chance chance) {
        int index = among[chance.below(among.length)];
        Person person = register.record(index);
        Community community = register.community(index);
        Report report = Misreport.of(
                person, community, told, Misreport.NUMBER_OF_ANOTHER, () -> anybodysNumber(chance), chance);
        return new TrapEvent(
                number, source, report.claim(), person, person.personId(), null, null, community, report.mistakes());
    }

    private TrapEvent other(long number, Lookalike kind, EventType source, Told told, Chance chance) {
        Lookalikes.Stranger stranger = lookalikes.draw(kind.relation(), chance);
        Person resembled = stranger.resembled() < 0 ? null : register.record(stranger.resembled());
        NhsNumber theirs = resembled == null ? null : resembled.nhsNumber();
        double wrongRecord = kind.underNumber() ? 1 : Misreport.NUMBER_OF_ANOTHER;
        Report report = Misreport.of(
                stranger.person(),
                stranger.community(),
                told,
                wrongRecord,
                () -> theirs == null ? anybodysNumber(chance) : theirs,
                chance);
        return new TrapEvent(
                number,
                source,
                report.claim(),
                stranger.person(),
                null,
                kind,
                resembled,
                stranger.community(),
                report.mistakes());
    }

    private NhsNumber anybodysNumber(Chance chance) {
        NhsNumber number = register.people().stranger(chance.bits()).nhsNumber();
        if (number == null) {
            throw new IllegalStateException("every synthetic person has a number");
        }
        return number;
    }
}
