package vigil.synthetic.mistake;

import java.util.List;

/** What happens to West African, southern African and Somali names. */
final class AfricanHabits {
    private static final Spellings WEST_AFRICAN_FAMILIES = Spellings.alike("""
            Agyemang/Agyeman/Agyamang Asante/Ashanti/Asanti Okonkwo/Okonkow/Okonkwor Appiah/Apiah/Appia Boateng/Boatang/Boaten Mensah/Mensa/Menseh
            Owusu/Owusuh/Osusu Osei/Ossei/Osey Adeyemi/Adeyeme Okafor/Okafour/Okorafor Adebayo/Adebaiyo Balogun/Balogan Nwosu/Nwosou/Nwuso
            Eze/Ezeh Ogunleye/Ogunlaye Amoah/Amoa Danso/Dansoh Bello/Belo""");
    private static final Spellings WEST_AFRICAN_GIVEN = Spellings.alike("""
            Abena/Abenaa/Adwena Akosua/Akosuah/Akousa Ngozi/Ngosi Chioma/Chiyoma Yetunde/Yetundeh/Yetunda Adwoa/Adjoa/Ajoa Efua/Afua/Effua
            Kwame/Kwami/Kwarme Kofi/Koffi/Coffie Chukwuma/Chukwama/Chuckwuma Olusegun/Olushegun Babatunde/Babatundi Kwabena/Kobina/Kwabina
            Yaw/Yao/Yawh Emeka/Emekah Obinna/Obina Kojo/Kodjo/Cudjoe Folake/Folakeh Ebenezer/Ebeneezer Ama/Amma Emmanuel/Emanuel/Immanuel
            Esther/Ester Isaac/Issac/Isaak""");
    private static final Spellings WEST_AFRICAN_SHORT = Spellings.from("""
            Olusegun/Segun Babatunde/Tunde Funmilayo/Funmi Yetunde/Yetty Chukwuma/Chuma/Chuks Emmanuel/Emma/Manny Ebenezer/Eben Samuel/Sam
            Folake/Fola Ngozi/Ngo Obinna/Obi Kwabena/Kobby Joseph/Joe Patience/Pat Emeka/Meka Blessing/Bless Akosua/Akos""");
    private static final Spellings SOUTHERN_FAMILIES = Spellings.alike("""
            Ndlovu/Ndhlovu/Dlovu Nyathi/Nyati Mpofu/Mphofu/Pofu Ncube/Mncube/Cube Sibanda/Sebanda Dube/Dubey Chikwanha/Chikwana/Chikwanda
            Mutasa/Mutassa Chiweshe/Chiwese/Chiweshi Moyo/Moio Phiri/Piri/Phili Banda/Bander Mwale/Mwali Marufu/Maroofu Zulu/Zoolu""");
    private static final Spellings SOUTHERN_GIVEN = Spellings.alike("""
            Tendai/Tendayi Rudo/Rhudo Chipo/Cheepo Nyasha/Nyashar Tsitsi/Titsi/Tsisti Thandiwe/Thandiwi/Tandiwe Sibongile/Sibongilie
            Ruvimbo/Rovimbo Sekai/Sekayi Netsai/Netsayi Tapiwa/Tapiwah Farai/Farayi Tawanda/Tawonda Tinashe/Tinash/Tinashi Themba/Temba
            Sipho/Sifo/Sipo Munyaradzi/Munyaradzai/Munyaradi Takudzwa/Takudzva Ngoni/Ngonie Enock/Enoch Godfrey/Godfry Gladys/Gladis""");
    private static final Spellings SOUTHERN_SHORT = Spellings.from("""
            Munyaradzi/Munya Tinashe/Tino Takudzwa/Taku Tapiwa/Tapi Sibongile/Bongi Thandiwe/Thandi Tawanda/Tawa Ruvimbo/Ruvi
            Loveness/Love Memory/Memo Innocent/Inno Simba/Simbarashe Ngoni/Ngonidzashe""");
    private static final Spellings SOMALI = Spellings.alike("""
            Mohamed/Maxamed/Mohammed/Muhammad/Mahamed Ahmed/Axmed/Ahmad Hussein/Xuseen/Hussain/Husein Hassan/Xasan/Hasan Ali/Cali/Aly
            Omar/Cumar/Omer Abdi/Cabdi/Abdy Fadumo/Faduma/Fatuma/Faadumo Halima/Xaliimo/Haleema/Halimo Amina/Aamina/Aminah/Amino
            Hawa/Xaawo/Hawo/Hawaa Maryan/Maryam/Mariam/Maryama Sahra/Sahro/Zahra/Saahra Khadra/Qadra/Kadra Yusuf/Yuusuf/Yousuf/Yussuf
            Farah/Faarax/Farrah Jama/Jaamac/Jamma/Jamac Nur/Noor/Nuur Warsame/Warsamme/Warsama Osman/Cusmaan/Othman/Usman
            Abdullahi/Abdulahi/Cabdullaahi/Abdillahi Ismail/Ismaaciil/Ismael Mahad/Mahat Liban/Liiban/Leban Mahamud/Maxamuud/Mohamud
            Said/Siciid/Saeed/Sayid Asha/Caasha/Aasha Faiza/Fayza/Faisa Hodan/Hodhan Ifrah/Ifraax Zamzam/Samsam Shukri/Shukry Safia/Safiya
            Elmi/Cilmi/Elmy""");

    static final List<Habit> WEST_AFRICAN = List.of(
            new Habit(Mistake.FAMILY_HALF, 0.35, NameParts::halfOfFamily),
            new Habit(Mistake.GIVEN_SECOND, 0.1, NameParts::secondFirst),
            Habit.families(0.1, WEST_AFRICAN_FAMILIES),
            Habit.givens(Mistake.GIVEN_SPELLING, 0.1, WEST_AFRICAN_GIVEN),
            Habit.givens(Mistake.GIVEN_SHORT, 0.06, WEST_AFRICAN_SHORT),
            Habit.swapped(0.03));
    static final List<Habit> SOUTHERN_AFRICAN = List.of(
            new Habit(Mistake.GIVEN_SECOND, 0.06, NameParts::secondFirst),
            Habit.families(0.1, SOUTHERN_FAMILIES),
            Habit.givens(Mistake.GIVEN_SPELLING, 0.1, SOUTHERN_GIVEN),
            Habit.givens(Mistake.GIVEN_SHORT, 0.06, SOUTHERN_SHORT),
            Habit.swapped(0.03));
    static final List<Habit> SOMALIS = List.of(
            new Habit(Mistake.NAME_PART_DROPPED, 0.08, NameParts::lastNameLeftOut),
            Habit.families(0.14, SOMALI),
            Habit.givens(Mistake.GIVEN_SPELLING, 0.14, SOMALI),
            Habit.swapped(0.03));

    private AfricanHabits() {}
}
