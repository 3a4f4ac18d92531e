package vigil.synthetic.mistake;

import java.util.List;
import vigil.domain.person.Gender;
import vigil.synthetic.chance.Chance;

/** What happens to Punjabi, Gujarati, Pakistani, Bangladeshi and Tamil names. */
final class SouthAsianHabits {
    private static final double OTHERWISE = 0.14;
    private static final double SWAPPED = 0.04;

    static final Spellings MUSLIM = Spellings.alike("""
            Mohammed/Muhammad/Mohamed/Mohammad/Muhammed/Mohamad/Md/Mohd Hussain/Hussein/Hossain/Husain/Hussian/Hossein
            Ahmed/Ahmad/Ahmet/Ahamed Rahman/Rehman/Rahaman Ali/Aly Hassan/Hasan/Hussan Fatima/Fatema/Fathima/Fatimah
            Ayesha/Aisha/Aysha/Aesha/Aishah Khadija/Khadeja/Khadijah Zainab/Zaynab/Zenab/Zainub Amina/Aminah/Ameena
            Yusuf/Yousuf/Yousaf/Yusef Ismail/Ismael/Esmail Abdul/Abdool/Abdal Omar/Umar/Omer Osman/Usman/Uthman
            Islam/Eslam Khan/Kahn Sheikh/Shaikh/Sheik/Shaik Malik/Malick/Mallik Siraj/Seraj Anwar/Anwer Jamal/Jomal""");
    private static final Spellings PAKISTANI_FAMILIES = Spellings.alike("""
            Begum/Begom/Begam/Begume Bibi/Bebe/Beebi Chaudhry/Choudhry/Chaudhary/Choudhury/Chowdhury/Chaudry Mahmood/Mehmood/Mahmud/Mehmud
            Qureshi/Quraishi/Qureshy/Koreshi Akhtar/Akhter/Aktar/Akther Mirza/Meerza Butt/But/Bhatt Raja/Rajah Rashid/Rasheed
            Aslam/Asllam Bashir/Basheer/Bashire Iqbal/Ikbal/Eqbal Shah/Sha Malik/Malick""").and(MUSLIM);
    private static final Spellings PAKISTANI_GIVEN = Spellings.alike("""
            Rashida/Rasheeda Shamim/Shameem/Shamima Parveen/Parvin/Perveen/Parvaiz Nasreen/Nasrin/Nasrene Naseem/Nasim/Nassim
            Rukhsana/Ruksana/Rukshana Tahira/Tahera Razia/Razya/Raziya Sakina/Sakeena Kulsoom/Kulsum/Kalsoom Shahida/Shaheda
            Zubaida/Zubeda/Zubaidah Saima/Syma Nadia/Nadya Zarina/Zareena Hafiza/Hafeeza Bashir/Basheer Nazir/Nazeer
            Rashid/Rasheed Yasin/Yaseen Sajid/Sajeed Ghulam/Gulam/Golam Shabir/Shabbir Khalid/Khaled Tariq/Tarik/Tareq
            Zahid/Zahed Iqbal/Ikbal Arshad/Arshed Imran/Emran Fazal/Fazl/Fazil Akbar/Akber Karamat/Keramat""").and(MUSLIM);
    private static final Spellings BANGLADESHI_FAMILIES = Spellings.alike("""
            Begum/Begom/Begam Khatun/Khatoon/Katun/Khathun Khanom/Khanam/Khanum Miah/Mia/Miya/Meah/Mian Uddin/Udin/Ud_Din/Uddeen
            Haque/Hoque/Huq/Haq/Hauque Chowdhury/Choudhury/Choudhry/Chaudhury/Chowdury Ullah/Ulla/Ulah""").and(MUSLIM);
    private static final Spellings BANGLADESHI_GIVEN = Spellings.alike("""
            Rokeya/Rukia/Ruqaya/Rokea Momtaz/Mumtaz/Momotaz Sufia/Sofia/Sufiya Hasina/Hasna/Haseena Jahanara/Jahan_Ara/Jahanera
            Monwara/Monowara/Munwara Rahela/Raheela Shamsun/Shamsun_Nahar/Samsun Fultara/Phultara/Ful_Tara Nurjahan/Noor_Jahan/Nur_Jahan
            Shirin/Shireen/Sirin Rina/Reena Tahmina/Tahmeena/Tamina Shafiqul/Shofiqul/Safiqul/Shafique Nurul/Noorul Rafiqul/Rofiqul/Rafique
            Kabir/Kobir/Kabeer Harun/Haroon Motin/Matin/Moteen Lutfur/Lutfor/Lutfer Shamsul/Samsul Faruk/Farook/Faruque""").and(MUSLIM);
    private static final Spellings PUNJABI_FAMILIES = Spellings.alike("""
            Dhillon/Dillon/Dhilon Sandhu/Sandu/Sandhoo Gill/Gil Sidhu/Sidhoo/Sidu Grewal/Garewal/Greewal Dhaliwal/Daliwal/Dhariwal
            Johal/Johl Atwal/Atwall/Otwal Bains/Baines/Bans Sahota/Sohota Purewal/Purewall/Poorewal Uppal/Upal Rai/Rye/Roy Virk/Verk
            Chahal/Chohal/Chahall Kang/Kung Bhogal/Bogal Matharu/Matharoo/Mathroo Panesar/Panesor Sangha/Sanga/Sanghera
            Hayer/Heer Basra/Bassra Dosanjh/Dosanj/Dhesi Singh/Sing/Sigh Kaur/Kour/Cor/Core""");
    private static final Spellings PUNJABI_GIVEN = Spellings.alike("""
            Surjit/Surjeet/Sarjit Gurmit/Gurmeet/Gurmet Harbans/Harbance Mohinder/Mohindar/Mahinder Balbir/Balveer/Balbeer
            Jaswinder/Jasvinder/Jaswindar Kulwant/Kulvant/Kulwunt Gurdev/Gurdave/Gurdeve Satwant/Satvant Parmjit/Paramjit/Parmjeet/Paramjeet
            Manjit/Manjeet/Munjit Baljit/Baljeet/Boljit Amarjit/Amarjeet/Amerjit Harjinder/Harjindar Sukhwinder/Sukhvinder/Sukwinder
            Ranjit/Ranjeet Rajinder/Rajindar/Rajender Kuldip/Kuldeep/Cooldip Davinder/Devinder/Dawinder Nirmal/Nirmel/Nirmala Simran/Simren
            Gurdial/Gurdyal/Gurdeal Harbhajan/Harbajan/Harbhajun Balwinder/Balvinder Jaswant/Jasvant Avtar/Autar/Avtaar
            Gurmail/Gurmel/Gurmale Joginder/Jogindar/Jagindar Pritam/Preetam/Pritum Karnail/Karnal/Carnail Surinder/Surindar/Sarinder
            Tarlochan/Trilochan/Tarlochen Amrik/Amrick/Amreek Sukhdev/Sukdev/Sukhdeve Darshan/Darshen Resham/Reshum
            Swaran/Swarn/Sawarn Jagdeep/Jagdip Arjan/Arjun Mohan/Mohun""");
    private static final Spellings GUJARATI_FAMILIES = Spellings.alike("""
            Patel/Patell/Pattel/Putel Mistry/Mistri/Mistrey Parmar/Parmer/Parma Solanki/Solankee Chauhan/Chohan/Chauhaun Desai/Dessai/Dasai
            Mehta/Meta/Metha Joshi/Joshy/Jossi Panchal/Panchall Prajapati/Prajapat Limbachia/Limbachiya Tailor/Taylor Gandhi/Ghandi
            Bhatt/Bhat/Batt Vyas/Vias Thakkar/Thakker/Thaker Shah/Sha Lad/Ladd""");
    private static final Spellings GUJARATI_GIVEN = Spellings.alike("""
            Kanta/Kunta Savita/Savitha/Sabita Manjula/Mangula Pushpa/Puspa Nirmala/Nirmalla Jayshree/Jayshri/Jaishree Bhanumati/Banumati/Bhanumathi
            Lalita/Lalitha Usha/Oosha Sumitra/Sumithra Diwali/Divali/Dewali Jasu/Jassu Pratibha/Prathiba/Pratiba Hema/Heema
            Ramesh/Rameshe Natvarlal/Natwarlal/Natverlal Chandrakant/Chandrakanth Jayantilal/Jayantilall/Jyantilal Bhikhu/Bhiku/Biku
            Dhirubhai/Dirubhai/Dhiru_Bhai Vinod/Venod Pravin/Praveen/Parvin Mahesh/Mahaesh Harish/Hareesh Ashok/Asoke/Ashoke
            Dinesh/Deenesh Kishor/Kishore Bharat/Barat/Bharath Nilesh/Neelesh Hitesh/Heetesh Jitendra/Jeetendra Kokila/Kokilla""");
    private static final Spellings TAMIL_FAMILIES = Spellings.alike("""
            Sivakumar/Sivakumaar/Shivakumar Kandiah/Kandaiah/Kandia Nadarajah/Nadaraja/Natarajah Selvaratnam/Selvarathnam/Selvaratnum
            Rajaratnam/Rajarathnam Thangarajah/Tangarajah/Thangaraja Arumugam/Arumugum/Aarumugam Subramaniam/Subramanian/Subramanium
            Ponnampalam/Ponnambalam/Ponampalam Kanagaratnam/Kanagarathnam/Canagaratnam Jeyakumar/Jayakumar Vigneswaran/Vigneshwaran/Vickneswaran""");
    private static final Spellings TAMIL_GIVEN = Spellings.alike("""
            Saraswathy/Saraswathi/Sarasvathy Kamala/Kamalah Lakshmi/Laxmi/Luxmi/Letchumi Meenakshi/Minakshi/Meenatchi Parvathy/Parvathi/Parwathy
            Thilaga/Tilaga/Thilagam Vasanthi/Vasanthy/Wasanthi Yogeswary/Yogeswari/Yogeshwary Selvi/Selvy Malathy/Malathi/Malati
            Rajeswari/Rajeswary/Rajeshwari Sivanathan/Shivanathan/Sivanadan Selvarajah/Selvaraja/Selvaraj Ravindran/Raveendran/Ravindiran
            Mahendran/Mahenthiran/Mahindran Ganesh/Ganesan/Kanesh Balan/Palan Thambi/Thamby Kumar/Kumaar Suresh/Sureshe""");

    static final List<Habit> PUNJABI_SIKH = List.of(
            Habit.families(OTHERWISE, PUNJABI_FAMILIES),
            Habit.givens(Mistake.GIVEN_SPELLING, OTHERWISE, PUNJABI_GIVEN),
            new Habit(Mistake.FAMILY_RELIGIOUS, 0.08, SouthAsianHabits::kaurOrSinghAsFamily),
            new Habit(Mistake.GIVEN_SUFFIX, 0.12, SouthAsianHabits::kaurOrSinghAdded),
            Habit.swapped(SWAPPED));
    static final List<Habit> GUJARATI_HINDU = List.of(
            Habit.families(0.07, GUJARATI_FAMILIES),
            Habit.givens(Mistake.GIVEN_SPELLING, OTHERWISE, GUJARATI_GIVEN),
            new Habit(Mistake.GIVEN_SUFFIX, 0.12, SouthAsianHabits::sisterOrBrother),
            Habit.swapped(SWAPPED));
    static final List<Habit> PAKISTANI = List.of(
            Habit.families(OTHERWISE, PAKISTANI_FAMILIES),
            Habit.givens(Mistake.GIVEN_SPELLING, OTHERWISE, PAKISTANI_GIVEN),
            new Habit(Mistake.GIVEN_PREFIX_DROPPED, 0.2, SouthAsianHabits::prophetsNameDropped),
            new Habit(Mistake.FAMILY_RELIGIOUS, 0.05, SouthAsianHabits::begumOrBibiAsFamily),
            Habit.swapped(SWAPPED));
    static final List<Habit> BANGLADESHI = List.of(
            Habit.families(OTHERWISE, BANGLADESHI_FAMILIES),
            Habit.givens(Mistake.GIVEN_SPELLING, OTHERWISE, BANGLADESHI_GIVEN),
            new Habit(Mistake.GIVEN_PREFIX_DROPPED, 0.2, SouthAsianHabits::prophetsNameDropped),
            new Habit(Mistake.FAMILY_RELIGIOUS, 0.05, SouthAsianHabits::begumOrBibiAsFamily),
            Habit.swapped(SWAPPED));
    static final List<Habit> TAMIL = List.of(
            Habit.families(OTHERWISE, TAMIL_FAMILIES),
            Habit.givens(Mistake.GIVEN_SPELLING, OTHERWISE, TAMIL_GIVEN),
            new Habit(Mistake.INITIAL_ADDED, 0.08, SouthAsianHabits::fathersInitial),
            new Habit(Mistake.GIVEN_SHORT, 0.04, SouthAsianHabits::firstSyllables),
            Habit.swapped(0.08));

    private SouthAsianHabits() {}

    /** Surjit Kaur Dhillon gives her name as Surjit Kaur. */
    private static Heard kaurOrSinghAsFamily(Heard name, Gender gender, Chance chance) {
        String ofAll = gender == Gender.FEMALE ? "Kaur" : "Singh";
        return name.given().isEmpty() || name.family().equals(ofAll) ? name : new Heard(ofAll, List.of(name.first()));
    }

    private static Heard kaurOrSinghAdded(Heard name, Gender gender, Chance chance) {
        String ofAll = gender == Gender.FEMALE ? "Kaur" : "Singh";
        boolean hasIt = name.family().equals(ofAll) || name.given().contains(ofAll);
        return hasIt || name.given().isEmpty() ? name : name.given(name.first(), ofAll);
    }

    /** Nasreen Khan is also Nasreen Begum or Nasreen Bibi. */
    private static Heard begumOrBibiAsFamily(Heard name, Gender gender, Chance chance) {
        return gender == Gender.FEMALE && !List.of("Begum", "Bibi", "Khatun").contains(name.family())
                ? name.family(family -> chance.pick(List.of("Begum", "Begum", "Bibi", "Khatun")))
                : name;
    }

    /** Kanta is Kantaben, Ramesh is Rameshbhai; Natvarlal is Natvar. */
    private static Heard sisterOrBrother(Heard name, Gender gender, Chance chance) {
        String first = name.first();
        for (String ending : List.of("bhai", "lal", "ben")) {
            if (first.endsWith(ending)) {
                return name.first(whole -> whole.substring(0, whole.length() - ending.length()));
            }
        }
        String ending = gender == Gender.FEMALE ? "ben" : "bhai";
        return name.first(whole -> chance.happens(0.7) ? whole + ending : whole + " " + ending);
    }

    /** Who has a second name is called by it; otherwise the name is abbreviated as in signatures. */
    private static Heard prophetsNameDropped(Heard name, Gender gender, Chance chance) {
        List<String> common = List.of("Mohammed", "Muhammad", "Mohammad", "Abdul", "Ghulam", "Md");
        if (!common.contains(name.first())) {
            return name;
        }
        if (name.given().size() > 1) {
            return name.given(name.given().get(1));
        }
        return name.first().startsWith("M") ? name.given(chance.happens(0.6) ? "Md" : "Mohd") : name;
    }

    /** The father's initial stands before the name, as on papers from Jaffna. */
    private static Heard fathersInitial(Heard name, Gender gender, Chance chance) {
        if (name.given().isEmpty() || name.family().isEmpty()) {
            return name;
        }
        String initial = name.family().substring(0, 1);
        return chance.happens(0.6) ? name.given(initial, name.first()) : new Heard(name.first(), List.of(initial));
    }

    private static Heard firstSyllables(Heard name, Gender gender, Chance chance) {
        return name.first().length() > 8 ? name.first(whole -> whole.substring(0, 5)) : name;
    }
}
