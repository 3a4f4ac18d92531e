package vigil.synthetic.mistake;

import java.util.List;
import vigil.domain.person.Gender;
import vigil.synthetic.chance.Chance;

/** What happens to Chinese and Nepali names. */
final class EastAsianHabits {
    private static final Spellings CHINESE_FAMILIES = Spellings.alike("""
            Wong/Wang/Huang Chan/Chen/Chann Cheung/Cheong/Zhang/Chung Lee/Li/Lei Lam/Lamb/Lin Ng/Ing/Eng Leung/Leong/Liang/Lueng
            Tang/Teng Yang/Yeung Ho/Hoe Cheng/Chang Yip/Ip/Yep Lau/Low/Lao Tsang/Chang/Zeng Mak/Mac/Mack Liu/Lui Zhang/Chang""");
    private static final Spellings CHINESE_GIVEN = Spellings.alike("""
            Siu/Sui Wai/Wei Yuk/Yook Lai/Lei Kuen/Kwan Sau/Shau Ka/Kar Yan/Yin Yee/Yi Suk/Sook Xiao/Siao Mei/May Ling/Lin
            Kwok/Kwock Chi/Chee Wing/Ving Tak/Tack Keung/Keong Kam/Cam Fai/Fye Yiu/You Cheung/Cheong Lun/Loon Kin/Kien Xiuying/Xiu_Ying
            Jianguo/Jian_Guo Zhiqiang/Zhi_Qiang Fang/Fong""");
    private static final Spellings NEPALI_FAMILIES = Spellings.alike("""
            Gurung/Gurang/Gooroong Rai/Rae/Rye Limbu/Limboo Thapa/Thappa/Tapa Magar/Mager Tamang/Thamang Pun/Poon Ghale/Gale/Ghaley
            Sherpa/Serpa Shrestha/Shresta/Srestha Rana/Ranna Sunuwar/Sunwar""");
    private static final Spellings NEPALI_GIVEN = Spellings.alike("""
            Dil/Deel Man/Mann Maya/Maiya Sita/Seeta Devi/Debi Bishnu/Vishnu Hari/Harry Santa/Shanta Purna/Poorna Laxmi/Lakshmi
            Sabitri/Savitri Indra/Inder Anju/Anjoo Sarita/Saritha Bahadur/Bahadhur Tek/Tec Lal/Laal Om/Aum Prakash/Parkash
            Khem/Kem Ganesh/Ganes Bir/Beer Nar/Nara Prem/Pream Chandra/Chander Dhan/Dan Hom/Home Ganga/Gunga""");

    static final List<Habit> CHINESE = List.of(
            new Habit(Mistake.GIVEN_PARTS, 0.2, NameParts::splitOrJoined),
            Habit.families(0.06, CHINESE_FAMILIES),
            Habit.givens(Mistake.GIVEN_SPELLING, 0.07, CHINESE_GIVEN),
            new Habit(Mistake.GIVEN_ENGLISH, 0.01, EastAsianHabits::englishName),
            Habit.swapped(0.08));
    static final List<Habit> NEPALI = List.of(
            new Habit(Mistake.GIVEN_PARTS, 0.08, NameParts::splitOrJoined),
            new Habit(Mistake.GIVEN_SUFFIX, 0.1, NameParts::firstWord),
            Habit.families(0.1, NEPALI_FAMILIES),
            Habit.givens(Mistake.GIVEN_SPELLING, 0.1, NEPALI_GIVEN),
            Habit.swapped(0.02));

    private EastAsianHabits() {}

    /** A name taken at school or work, which no record holds; mostly it is on record as what they are known as. */
    private static Heard englishName(Heard name, Gender gender, Chance chance) {
        return name.given(chance.pick(
                gender == Gender.FEMALE
                        ? List.of("Susan", "Mary", "Grace", "Amy", "Helen", "Jenny")
                        : List.of("David", "Peter", "Tony", "Henry", "Raymond", "Johnny")));
    }
}
