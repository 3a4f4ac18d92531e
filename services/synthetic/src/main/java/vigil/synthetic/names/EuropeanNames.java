package vigil.synthetic.names;

/** Names of people from elsewhere in Europe; many have a woman's form of the family name. */
final class EuropeanNames {
    static final NameStock POLISH = NameStock.of("""
            Maria Anna Krystyna Irena Jadwiga Danuta Halina Zofia Teresa Helena Stanislawa Barbara Ewa Grazyna Malgorzata
            Katarzyna Agnieszka Elzbieta Wanda Bozena""", """
            Jan Stanislaw Jozef Kazimierz Tadeusz Zbigniew Henryk Czeslaw Wladyslaw Edward Andrzej Krzysztof Piotr Marek
            Tomasz Pawel Marcin Ryszard Jerzy Boleslaw""", """
            Nowak Kowalski/Kowalska Wisniewski/Wisniewska Wojcik Kowalczyk Kaminski/Kaminska Lewandowski/Lewandowska
            Zielinski/Zielinska Szymanski/Szymanska Wozniak Dabrowski/Dabrowska Kozlowski/Kozlowska Mazur Krawczyk
            Kaczmarek Piotrowski/Piotrowska Grabowski/Grabowska Pawlak Michalski/Michalska Krol Wieczorek Jablonski/Jablonska
            Majewski/Majewska Olszewski/Olszewska Stepien Malinowski/Malinowska Sikora Baran Duda""");

    static final NameStock ROMANIAN = NameStock.of("""
            Maria Elena Ioana Ana Mihaela Andreea Cristina Daniela Alina Gabriela Florentina Doina Rodica Viorica Lenuta""", """
            Ion Gheorghe Vasile Constantin Nicolae Mihai Andrei Alexandru Florin Marian Cristian Ionut Dumitru Stefan
            Petru""", """
            Popescu Ionescu Popa Radu Dumitru Stan Stoica Gheorghe Matei Ciobanu Rusu Constantin Marin Lazar Moldovan
            Munteanu Florea Barbu Nistor Dobre""");

    static final NameStock UKRAINIAN = NameStock.of("""
            Olha Halyna Oksana Natalia Iryna Kateryna Maria Anna Stefania Paraskeva Nadia Lesia Svitlana Tetiana Yulia""", """
            Mykola Ivan Petro Vasyl Stepan Bohdan Taras Andriy Oleksandr Yuriy Roman Volodymyr Dmytro Mykhailo Ihor""", """
            Shevchenko Kovalenko Bondarenko Tkachenko Kravchenko Melnyk Boyko Lysenko Savchenko Rudenko Marchenko Petrenko
            Hrytsenko Kuzmenko Hnatiuk Romaniuk Moroz Kovalskyi/Kovalska Zelinskyi/Zelinska Pavliuk""");

    static final NameStock ITALIAN = NameStock.of(
            """
            Maria Giuseppina Rosa Angela Giovanna Carmela Antonietta Concetta Lucia Filomena Assunta Paola Francesca""",
            """
            Giuseppe Antonio Salvatore Vincenzo Domenico Francesco Luigi Pasquale Michele Carmine Rocco Gaetano""",
            "Rossi Russo Esposito Romano Ricci Marino Greco Bruno Gallo Conti Coppola Ferrara Caruso Mancini De_Luca");

    private EuropeanNames() {}
}
