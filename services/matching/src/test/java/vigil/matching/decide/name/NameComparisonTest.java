package vigil.matching.decide.name;

import static org.assertj.core.api.Assertions.assertThat;
import static vigil.matching.decide.name.SomeNames.name;
import static vigil.matching.decide.name.SomeNames.names;
import static vigil.matching.decide.name.SomeNames.word;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vigil.matching.data.MatchingData;
import vigil.matching.decide.evidence.Finding;

class NameComparisonTest {
    private static final Shares SHARES = new Shares(1_000);

    @ParameterizedTest
    @CsvSource({
        // claimed given, claimed family, known given, known family, what is found of the family name, and of the given
        "Margaret, Thompson, Margaret, Thompson, FAMILY_SAME, GIVEN_SAME",
        "Thompson, Margaret, Margaret, Thompson, FAMILY_SWAPPED, GIVEN_SAME",
        "Thompson, Peggy, Margaret, Thompson, FAMILY_SWAPPED, GIVEN_NICKNAME",
        "Begum, Anowara, Anowara, Begum, FAMILY_SWAPPED, GIVEN_SAME",
        "Khatun, Anowara, Anowara, Begum, FAMILY_SAYS_LITTLE, GIVEN_SAME",
        "Mei, Paul, Paul, Bibi, FAMILY_AMONG_GIVEN, GIVEN_DIFFERENT",
        "D, Teresa, Teresa, De La Cruz, FAMILY_AMONG_GIVEN, GIVEN_DIFFERENT",
        "Balbir, Kaur, Balbir Kaur, Dhillon, FAMILY_SAYS_LITTLE, GIVEN_SAME",
        "Amina, Hassan, Amina Hassan, Warsame, FAMILY_AMONG_GIVEN, GIVEN_SAME",
        "Amina Warsame, Hussain, Amina, Warsame, FAMILY_AMONG_GIVEN, GIVEN_SAME",
        "'', Amina Warsame, Amina, Warsame, FAMILY_SAME, GIVEN_SAME",
        "Amina Warsame, '', Amina, Warsame, FAMILY_SAME, GIVEN_SAME",
        "Patrick, Doyle, Margaret, Thompson, FAMILY_DIFFERENT, GIVEN_DIFFERENT",
        "'', Doyle, Margaret, Thompson, FAMILY_DIFFERENT, GIVEN_MISSING",
        "Patrick, '', Margaret, Thompson, FAMILY_MISSING, GIVEN_DIFFERENT"
    })
    void comparesStraightThenAcross(
            String given, String family, String knownGiven, String knownFamily, Finding ofFamily, Finding ofGiven) {
        NameComparison found = NameComparison.of(name(family), name(given), names(knownFamily, knownGiven), SHARES);

        assertThat(found.family().finding()).isEqualTo(ofFamily);
        assertThat(found.given().finding()).isEqualTo(ofGiven);
    }

    @ParameterizedTest
    @CsvSource({
        "Carter-Wright, Wright, FAMILY_PART",
        "Carter-Wright, Wright-Carter, FAMILY_SPELLING",
        "Carter-Wright, CarterWright, FAMILY_SAME",
        "Carter-Wright, Carter-Holt, FAMILY_PART",
        "Carter-Wright, Cartar-Wrihgt, FAMILY_SLIP",
        "de Cruz, de Souza, FAMILY_DIFFERENT",
        "van Dijk, van Berg, FAMILY_DIFFERENT",
        "Mac Leod, Mac Donald, FAMILY_DIFFERENT",
        "Li, Li-Smith, FAMILY_PART",
        "de Souza, Souza, FAMILY_PART",
        "Kowalska, Kowalski, FAMILY_SPELLING",
        "Begum, Khatun, FAMILY_SAYS_LITTLE",
        "Begum, Uddin, FAMILY_SAYS_LITTLE",
        "Uddin, Begum, FAMILY_SAYS_LITTLE",
        "Begum, Begum, FAMILY_SAME",
        "Thompson, Thompsan, FAMILY_SLIP",
        "Thompson, Thampsan, FAMILY_NEAR",
        "Huang, Wong, FAMILY_NEAR",
        "Zhang, Cheung, FAMILY_NEAR",
        "Zhang, Tan, FAMILY_DIFFERENT",
        "Holt, Pratt, FAMILY_DIFFERENT",
        "Unknown, Pratt, FAMILY_MISSING",
        "Pratt, Unknown, FAMILY_MISSING"
    })
    void aFamilyNameMayBeHalfInflectedOrMisspelt(String claimed, String known, Finding expected) {
        assertThat(FamilyCheck.of(name(claimed), names(known, ""), SHARES).finding())
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "Ellison, FAMILY_EARLIER",
        "Ellisen, FAMILY_SLIP",
        "Thompson, FAMILY_SAME",
        "Thompsan, FAMILY_SLIP",
        "Doyle, FAMILY_DIFFERENT"
    })
    void anEarlierFamilyNameIsTheirsToo(String claimed, Finding expected) {
        assertThat(FamilyCheck.of(name(claimed), names("Thompson", "", "", "Ellison"), SHARES)
                        .finding())
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        // claimed, known, known as
        "Margaret, Margaret Anne, '', GIVEN_SAME",
        "Anne, Margaret Anne, '', GIVEN_OTHER",
        "Annie, Margaret Anne, '', GIVEN_OTHER",
        "Bunty, Margaret, Bunty, GIVEN_KNOWN_AS",
        "Bunty, '', Bunty, GIVEN_KNOWN_AS",
        "Kaur, Margaret, '', GIVEN_MISSING",
        "Margaret, '', '', GIVEN_MISSING",
        "M, M, '', GIVEN_INITIAL",
        "M, Margaret, '', GIVEN_INITIAL",
        "A, Margaret Anne, '', GIVEN_INITIAL",
        "B, Margaret, Bunty, GIVEN_INITIAL",
        "Q, Margaret, Bunty, GIVEN_DIFFERENT",
        "Margaret, M, '', GIVEN_INITIAL",
        "Dorothy, M, '', GIVEN_DIFFERENT",
        "Iqbal, Mohammed Iqbal, '', GIVEN_SAME",
        "Mohammed Iqbal, Muhammad Ikbal, '', GIVEN_SPELLING",
        "Mohammed, Mohammed Iqbal, '', GIVEN_LEADING",
        "Mohammed Aslam, Mohammed, '', GIVEN_LEADING",
        "Sidney George, Stanley George, '', GIVEN_ANOTHER",
        "Queenie Stanley, Stanley George, '', GIVEN_SECOND",
        "Mohammed Akram, Mohammed Aslam, '', GIVEN_DIFFERENT",
        "Jean, Joan, '', GIVEN_ANOTHER",
        "Margaeret, Margaret, '', GIVEN_SLIP",
        "Marg, Margaret, '', GIVEN_NEAR",
        "Ma, Margaret, '', GIVEN_DIFFERENT",
        "Anne Marie, Annemarie, '', GIVEN_SAME",
        // Another gap, and names that follow.
        "Hoyin, Ho Yin Kwok Wah, '', GIVEN_SAME",
        "Ho Yin Kwok Wah, Hoyin, '', GIVEN_SAME",
        "Hoyin Chi Ming, Ho Yin Kwok Wah, '', GIVEN_FIRST",
        "Ho Yin Chi Ming, Hoyin Kwok Wah, '', GIVEN_FIRST",
        "Hoyinson, Ho Yin, '', GIVEN_NEAR",
        "Noor Jahan, Nurjahan, '', GIVEN_NEAR",
        // Another romanisation, but not what people here know as two names.
        "Cooldip, Kuldip, '', GIVEN_NEAR",
        "Mann, Man, '', GIVEN_NEAR",
        "Dan, Dhan, '', GIVEN_NEAR",
        "Wei Fang, Wai Fong, '', GIVEN_FIRST",
        "Hui, Wai, '', GIVEN_DIFFERENT",
        "Eddie, Edie, '', GIVEN_ANOTHER",
        "Nicole, Nikolai, '', GIVEN_DIFFERENT",
        // Another second name.
        "Ka Ling, Ka Yan, '', GIVEN_FIRST",
        "Wei Ling, Wai Fong, '', GIVEN_FIRST",
        "Mary Philomena, Mary Bernadette, '', GIVEN_FIRST",
        "Mary Philomena, Mary Bernadette, Phil, GIVEN_SAME",
        "Mary Bernadete, Mary Bernadette, '', GIVEN_SAME",
        "Mary Bern, Mary Bernadette, '', GIVEN_SAME",
        "Mary Philamina, Mary Philomena, '', GIVEN_FIRST",
        "Mary Bernardine, Mary Bernadette, '', GIVEN_FIRST",
        "Mary Ann, Mary Annabel, '', GIVEN_FIRST",
        "Ho Yan, Ho Yin, '', GIVEN_FIRST",
        "Ka Yin, Ka Ying, '', GIVEN_FIRST",
        "Mary Jean, Mary Joan, '', GIVEN_FIRST",
        "Mary B, Mary Philomena, '', GIVEN_FIRST",
        "Mary P, Mary Philomena, '', GIVEN_SAME",
        "Mary Philomena, Bernadette Mary, '', GIVEN_SECOND",
        "Mary Anne Rose, Mary Rose, '', GIVEN_SAME",
        "Mary Anne Rose, Mary Anne Philomena, '', GIVEN_FIRST",
        "Wai Fang, Wai Fong, '', GIVEN_FIRST",
        "Mohammed Ali Akram, Mohammed Ali Aslam, '', GIVEN_FIRST",
        "Balbir Kaur, Balbir Rani, '', GIVEN_SAME",
        "Sukh Winder, Sukhwinder Kaur, '', GIVEN_NICKNAME",
        "Dorothy, Margaret, '', GIVEN_DIFFERENT"
    })
    void aGivenNameIsWhatSomebodyIsCalled(String claimed, String known, String knownAs, Finding expected) {
        assertThat(GivenCheck.of(new Said(name(claimed), Name.MISSING), names("", known, knownAs, ""), SHARES)
                        .finding())
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "ann, ann, SAME",
        "mohammed, md, SPELLING",
        "peggy, margaret, NICKNAME",
        "liz, betty, DIFFERENT",
        "margaret, peggy, NICKNAME",
        "thompson, thompsan, SLIP",
        "abcdef, abcdxy, NEAR",
        "abcde, abcxy, DIFFERENT",
        "abc, abx, SLIP",
        "ab, ax, DIFFERENT",
        "a, ab, DIFFERENT",
        "abcdefghi, abcdefxyz, NEAR",
        "abcdefghi, abcvwxyzi, DIFFERENT",
        "holt, holtham, NEAR",
        "holt, holthamer, DIFFERENT",
        "doyle, pratt, DIFFERENT"
    })
    void wordsAreAlikeByMeaningThenByLetters(String a, String b, Likeness expected) {
        assertThat(Likeness.of(word(a), word(b))).isEqualTo(expected);
        assertThat(Likeness.of(word(b), word(a))).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "philip, filip",
        "clark, klarke",
        "smith, smyth",
        "stephen, steffen",
        "wiesniewski, visniewski",
        "ann, anne",
        "xavier, savier",
        "geoff, jeff",
        "olga, alga",
        "cohen, kohen",
        "quinn, kin"
    })
    void namesThatSoundAlikeHaveOneSound(String a, String b) {
        assertThat(Sound.of(a)).isEqualTo(Sound.of(b)).isNotZero();
    }

    @ParameterizedTest
    @CsvSource({
        "thompson, johnson",
        "chan, kan",
        "hall, all",
        "pratt, fratt",
        "holt, holden",
        "bell, dell",
        "mason, nason",
        "robin, rosin"
    })
    void namesThatSoundOtherwiseHaveOthers(String a, String b) {
        assertThat(Sound.of(a)).isNotEqualTo(Sound.of(b));
    }

    @Test
    void namesThatChangedPlacesAreFoundAlsoWhereTheFamilyNameLooksLikeHalfOfTheGivenOne() {
        NameComparison swapped =
                NameComparison.of(name("Wai Keung"), name("Cheung"), names("Cheung", "Wai Keung"), SHARES);
        NameComparison brother =
                NameComparison.of(name("Thompsan"), name("Denis"), names("Thompson", "Reginald"), SHARES);

        assertThat(swapped.family().finding()).isEqualTo(Finding.FAMILY_SWAPPED);
        assertThat(swapped.given().finding()).isEqualTo(Finding.GIVEN_SAME);
        assertThat(brother.family().finding()).isEqualTo(Finding.FAMILY_SLIP);
        assertThat(brother.given().finding()).isEqualTo(Finding.GIVEN_DIFFERENT);
    }

    @ParameterizedTest
    @CsvSource({"Thompson, true", "Ellison, true", "Margaret, true", "Bunty, true", "'', true", "Doyle, false"})
    void somebodyBearsEachOfTheirNamesAndWhatItIsShortFor(String any, boolean expected) {
        assertThat(names("Thompson", "Peggy", "Bunty", "Ellison").bears(name(any)))
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        // claimed given and family name, known family and given name
        "Ying, Wong, Wong, Rong, GIVEN_DIFFERENT",
        "Ying, Wong, Huang, Rong, GIVEN_NEAR",
        "Rong, Huang, Wong, Ying, GIVEN_NEAR",
        "Wei Fang, Chen, Chan, Wai Fong, GIVEN_NEAR",
        "Wei Ling, Chen, Chan, Wai Fong, GIVEN_FIRST",
        "Ka Rong, Wong, Wong, Ka Ying, GIVEN_FIRST",
        "Ka Rong, Huang, Wong, Ka Ying, GIVEN_SAME",
        "Rong, Wong Huang, Wong, Ying, GIVEN_DIFFERENT",
        // One letter is another syllable, but not where fingers slip or a name is cut.
        "Yin Ho, Wong, Wong, Yan Ho, GIVEN_ANOTHER",
        "Hoyan, Wong, Wong, Hoyin, GIVEN_ANOTHER",
        "Hoyan, Wong, Wong, Ho Yin, GIVEN_ANOTHER",
        "Sui Ying, Wong, Wong, Siu Ying, GIVEN_SLIP",
        "Kieng, Wong, Wong, King, GIVEN_SLIP",
        "Kwok, Wong, Wong, Kwokming, GIVEN_NEAR",
        "Yin, Wong, Wong, Ying, GIVEN_ANOTHER",
        "Margeret, Lee, Lee, Margaret, GIVEN_SLIP",
        "Hoyan, Pratt, Pratt, Hoyin, GIVEN_SLIP",
        // A second given name with the family name, or for it.
        "Mary, Philomena Ryan, Ryan, Mary Bernadette, GIVEN_FIRST",
        "Mary, Philomena, Ryan, Mary Bernadette, GIVEN_FIRST",
        "Mary Bernadette, Ryan, Philomena Ryan, Mary, GIVEN_FIRST",
        "Mary Philomena Ryan, Ryan, Ryan, Mary Bernadette, GIVEN_FIRST",
        "Mary Philomena Ryan, Ryan, Ryan, Mary Philomena, GIVEN_SAME",
        "Mary, Thomas, Thomson, Mary Anne, GIVEN_SAME",
        "Mary, Garside-Bull, Garside, Mary Anne, GIVEN_SAME"
    })
    void theFamilyNameSaysWhetherAGivenNameMayBeTheirs(
            String given, String family, String knownFamily, String known, Finding expected) {
        assertThat(GivenCheck.of(new Said(name(given), name(family)), names(knownFamily, known), SHARES)
                        .finding())
                .isEqualTo(expected);
    }

    @Test
    void aFamilyNameAfterTheGivenOneIsNoSecondGivenName() {
        assertThat(GivenCheck.of(new Said(name("Mary Keogh"), name("Keogh")), names("Keogh", "Mary Bernadette"), SHARES)
                        .finding())
                .isEqualTo(Finding.GIVEN_SAME);
    }

    @Test
    void allNamesInOneFieldAreSplitWhereMostOfTheFamilyNameIs() {
        NameComparison sister = NameComparison.of(name("Ka Ling Wong"), Name.MISSING, names("Wong", "Ka Yan"), SHARES);
        NameComparison herself =
                NameComparison.of(name("Mary Garcia Lopez"), Name.MISSING, names("Garcia Lopez", "Mary"), SHARES);

        assertThat(sister.family().finding()).isEqualTo(Finding.FAMILY_SAME);
        assertThat(sister.given().finding()).isEqualTo(Finding.GIVEN_FIRST);
        assertThat(herself.family().finding()).isEqualTo(Finding.FAMILY_SAME);
        assertThat(herself.given().finding()).isEqualTo(Finding.GIVEN_SAME);
    }

    @Test
    void noNameHasNoSound() {
        assertThat(Sound.of("")).isZero();
    }

    @ParameterizedTest
    @CsvSource({
        "kowalska, kowalski", "nowicka, nowicki", "kantaben, kanta", "ramanbhai, raman", "muhammad, mohammed",
        "papadopoulou, papadopoulos", "dorothy, dorothy", "ben, ben", "eva, eva", "ska, ska"
    })
    void endingsAndSpellingsLeadToOneRoot(String one, String other) {
        NameLore lore = MatchingData.current().names();

        assertThat(lore.root(one)).isEqualTo(lore.root(other));
    }

    @ParameterizedTest
    @CsvSource({
        "The Beeches Care Home, true",
        "Care Home, true",
        "Room 4 the beeches care-home, true",
        "Myton Hospice, true",
        "12 Hospital Lane, false",
        "Hospital, true",
        "Care, false",
        "Home of care, false",
        "14 Oak Road, false",
        "'', false"
    })
    void aHomeIsAnInstitutionAndAStreetNamedAfterOneIsNot(String line, boolean expected) {
        assertThat(MatchingData.current().names().isInstitution(line)).isEqualTo(expected);
    }

    @Test
    void aNameIsTheRarerTheFewerBearItAndNeverRarerThanTheFloor() {
        Vocabulary vocabulary = SomeNames.vocabulary();
        Name smith = vocabulary.registered("Smith");
        Name both = vocabulary.registered("Smith-Ollerenshaw");
        vocabulary.countFamily(smith, 1);
        vocabulary.countFamily(smith, 1);
        vocabulary.countGiven(smith, 1);

        Shares shares = new Shares(1_000);
        assertThat(shares.ofFamily(smith.words())).isEqualTo(2.1 / 1_500);
        assertThat(shares.ofGiven(smith.words())).isEqualTo(1.1 / 1_500);
        assertThat(shares.ofFamily(both.words())).isEqualTo(0.1 / 1_500);
        assertThat(shares.ofGiven(both.words())).isEqualTo(0.1 / 1_500);
        assertThat(new Shares(100_000_000).ofFamily(smith.words())).isEqualTo(0.00002);
        vocabulary.countFamily(smith, -1);
        assertThat(shares.ofFamily(vocabulary.heard("smith").words())).isEqualTo(1.1 / 1_500);
    }

    @Test
    void theRegistersNamesAreSharedAndAClaimsAreNotKept() {
        Vocabulary vocabulary = SomeNames.vocabulary();

        assertThat(vocabulary.registered("Smith")).isSameAs(vocabulary.registered("SMITH"));
        assertThat(vocabulary.heard("Jones")).isNotSameAs(vocabulary.heard("Jones"));
        assertThat(vocabulary.registered("Unknown")).isSameAs(Name.MISSING);
    }
}
