package vigil.synthetic.place;

import static vigil.synthetic.names.Community.BANGLADESHI;
import static vigil.synthetic.names.Community.CARIBBEAN;
import static vigil.synthetic.names.Community.CHINESE;
import static vigil.synthetic.names.Community.ENGLISH;
import static vigil.synthetic.names.Community.GUJARATI_HINDU;
import static vigil.synthetic.names.Community.IRISH;
import static vigil.synthetic.names.Community.ITALIAN;
import static vigil.synthetic.names.Community.NEPALI;
import static vigil.synthetic.names.Community.PAKISTANI;
import static vigil.synthetic.names.Community.POLISH;
import static vigil.synthetic.names.Community.PUNJABI_SIKH;
import static vigil.synthetic.names.Community.ROMANIAN;
import static vigil.synthetic.names.Community.SCOTTISH;
import static vigil.synthetic.names.Community.SOMALI;
import static vigil.synthetic.names.Community.SOUTHERN_AFRICAN;
import static vigil.synthetic.names.Community.TAMIL;
import static vigil.synthetic.names.Community.UKRAINIAN;
import static vigil.synthetic.names.Community.WELSH;
import static vigil.synthetic.names.Community.WEST_AFRICAN;

import vigil.synthetic.chance.Shares;
import vigil.synthetic.names.Community;

/** Who lives where, in percent: plausible for the older people of each place, not a statistic. */
final class Peoples {
    static final Shares<Community> COVENTRY = Shares.of(ENGLISH, 62.5)
            .and(IRISH, 5)
            .and(WELSH, 1)
            .and(SCOTTISH, 1.5)
            .and(PUNJABI_SIKH, 8)
            .and(GUJARATI_HINDU, 4.5)
            .and(PAKISTANI, 4)
            .and(BANGLADESHI, 1.5)
            .and(TAMIL, 0.7)
            .and(POLISH, 3)
            .and(ROMANIAN, 1)
            .and(UKRAINIAN, 0.8)
            .and(ITALIAN, 0.5)
            .and(CARIBBEAN, 2.3)
            .and(WEST_AFRICAN, 1.2)
            .and(SOUTHERN_AFRICAN, 0.6)
            .and(SOMALI, 0.5)
            .and(CHINESE, 0.9)
            .and(NEPALI, 0.5);

    static final Shares<Community> RUGBY = Shares.of(ENGLISH, 83)
            .and(IRISH, 3)
            .and(WELSH, 1)
            .and(SCOTTISH, 1.5)
            .and(PUNJABI_SIKH, 2)
            .and(GUJARATI_HINDU, 2.5)
            .and(POLISH, 3)
            .and(ROMANIAN, 0.7)
            .and(UKRAINIAN, 0.5)
            .and(CARIBBEAN, 1.3)
            .and(WEST_AFRICAN, 0.7)
            .and(CHINESE, 0.5)
            .and(NEPALI, 0.3);

    static final Shares<Community> WARWICKSHIRE_NORTH = Shares.of(ENGLISH, 88.5)
            .and(IRISH, 2)
            .and(WELSH, 0.7)
            .and(SCOTTISH, 1.1)
            .and(PUNJABI_SIKH, 1.7)
            .and(GUJARATI_HINDU, 2.5)
            .and(PAKISTANI, 0.7)
            .and(POLISH, 1)
            .and(ROMANIAN, 0.3)
            .and(CARIBBEAN, 0.4)
            .and(CHINESE, 0.4)
            .and(NEPALI, 0.7);

    static final Shares<Community> SOUTH_WARWICKSHIRE = Shares.of(ENGLISH, 89.5)
            .and(IRISH, 2)
            .and(WELSH, 1)
            .and(SCOTTISH, 1.5)
            .and(PUNJABI_SIKH, 2.5)
            .and(GUJARATI_HINDU, 0.7)
            .and(PAKISTANI, 0.3)
            .and(POLISH, 1)
            .and(ITALIAN, 0.4)
            .and(CARIBBEAN, 0.3)
            .and(SOUTHERN_AFRICAN, 0.2)
            .and(CHINESE, 0.6);

    private Peoples() {}
}
