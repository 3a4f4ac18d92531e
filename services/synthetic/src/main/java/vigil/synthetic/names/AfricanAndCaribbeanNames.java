package vigil.synthetic.names;

/** Names of people from Caribbean and African communities. */
final class AfricanAndCaribbeanNames {
    static final NameStock CARIBBEAN = NameStock.of("""
            Icilda Myrtle Hyacinth Pearl Beverley Merlene Sonia Claudette Verona Icylin Daphne Gloria Lurline Eulalee
            Marcia Yvonne Precious Cynthia Euphemia Paulette""", """
            Winston Clifton Errol Delroy Rupert Lloyd Cecil Egbert Vincent Neville Carlton Leroy Everton Desmond Alvin
            Glenroy Hubert Wesley Fitzroy Rudolph""", """
            Campbell Brown Williams Francis Gordon Clarke Reid Morgan Grant Thompson Bailey Lewis Henry Wright Samuels
            Beckford Facey Blake Hylton Palmer""");

    static final NameStock WEST_AFRICAN = NameStock.of("""
            Grace Comfort Abena Ama Akosua Folake Ngozi Chioma Blessing Patience Adwoa Yetunde Funmilayo Amaka Mercy
            Esther Efua""", """
            Kwame Kofi Emmanuel Samuel Chukwuma Olusegun Babatunde Kwabena Yaw Tunde Emeka Joseph Ebenezer Femi Isaac
            Kojo Obinna""", """
            Mensah Owusu Boateng Asante Osei Adeyemi Okafor Okonkwo Adebayo Balogun Appiah Agyemang Nwosu Eze Ogunleye
            Amoah Danso Bello""");

    static final NameStock SOUTHERN_AFRICAN = NameStock.of(
            """
            Tendai Rudo Chipo Nyasha Tsitsi Patience Memory Sibongile Thandiwe Loveness Ruvimbo Sekai Netsai Gladys""",
            """
            Tapiwa Farai Tawanda Simba Tinashe Blessing Ngoni Themba Sipho Innocent Munyaradzi Takudzwa Enock Godfrey""",
            "Moyo Ncube Sibanda Dube Ndlovu Mpofu Chikwanha Mutasa Chiweshe Nyathi Zulu Phiri Banda Mwale Marufu");

    static final NameStock SOMALI = NameStock.of(
            "Halima Fadumo Amina Hawa Maryan Sahra Khadra Asha Faiza Hodan Ifrah Zamzam Shukri Safia",
            "Mohamed Ahmed Abdi Hassan Yusuf Ismail Mahad Omar Farah Jama Abdullahi Liban Mahamud Said",
            "Ali Mohamed Hassan Abdi Warsame Farah Osman Jama Ahmed Hussein Nur Yusuf Elmi Ismail");

    private AfricanAndCaribbeanNames() {}
}
