package vigil.synthetic.mistake;

import java.util.List;
import vigil.domain.person.Gender;
import vigil.synthetic.chance.Chance;

/** What happens to Polish, Romanian, Ukrainian and Italian names. */
final class EuropeanHabits {
    static final Spellings POLISH_MARKS = Spellings.alike("""
            Stanislaw/Stanisław Stanislawa/Stanisława Grazyna/Grażyna Malgorzata/Małgorzata Elzbieta/Elżbieta Bozena/Bożena
            Wladyslaw/Władysław Boleslaw/Bolesław Czeslaw/Czesław Jozef/Józef Pawel/Paweł Wojcik/Wójcik Wisniewski/Wiśniewski
            Wisniewska/Wiśniewska Kaminski/Kamiński Kaminska/Kamińska Zielinski/Zieliński Zielinska/Zielińska
            Szymanski/Szymański Szymanska/Szymańska Wozniak/Woźniak Dabrowski/Dąbrowski Dabrowska/Dąbrowska
            Kozlowski/Kozłowski Kozlowska/Kozłowska Krol/Król Jablonski/Jabłoński Jablonska/Jabłońska Stepien/Stępień""");
    static final Spellings ROMANIAN_MARKS = Spellings.alike("""
            Ionut/Ionuț Stefan/Ștefan Lenuta/Lenuța Lazar/Lazăr Barbu/Bărbu""");
    private static final Spellings POLISH_PET = Spellings.from("""
            Malgorzata/Gosia/Malgosia Katarzyna/Kasia/Kaska Agnieszka/Aga/Agnes Elzbieta/Ela/Elka Krystyna/Krysia Zofia/Zosia Barbara/Basia
            Stanislawa/Stasia Stanislaw/Staszek/Stan Tadeusz/Tadek/Ted Zbigniew/Zbyszek Kazimierz/Kazik Andrzej/Jedrek Krzysztof/Krzys/Krzysiek
            Piotr/Piotrek Jan/Janek/Jasiu Jozef/Jozek Jerzy/Jurek Pawel/Pawelek Maria/Marysia/Maryla Anna/Ania/Hania Irena/Irka
            Jadwiga/Jadzia Danuta/Danka/Danusia Halina/Hala/Halinka Teresa/Renia Helena/Hela Ewa/Ewka Grazyna/Grazynka Wanda/Wandzia
            Bozena/Bozenka Henryk/Heniek Czeslaw/Czesiek Wladyslaw/Wladek Edward/Edek Marek/Maras Tomasz/Tomek Marcin/Marcinek
            Ryszard/Rysiek Boleslaw/Bolek""");
    private static final Spellings POLISH_ENGLISH = Spellings.from("""
            Jan/John Jozef/Joseph/Joe Andrzej/Andrew/Andy Krzysztof/Christopher/Chris Piotr/Peter Jerzy/George Pawel/Paul Tomasz/Thomas/Tom
            Henryk/Henry Ryszard/Richard Marek/Mark Marcin/Martin Ewa/Eva Zofia/Sophie Katarzyna/Catherine/Kate Elzbieta/Elizabeth
            Malgorzata/Margaret Krystyna/Christina Kazimierz/Casimir Stanislaw/Stanley Zbigniew/Zbig Edward/Ted Jadwiga/Hedwig Teresa/Theresa""");
    private static final Spellings POLISH_HEARD = Spellings.alike("""
            Kowalski/Kovalski/Kowalsky Kowalska/Kovalska Kowalczyk/Kovalchik/Kowalczuk Wojcik/Voicik/Wojciech Nowak/Novak
            Wisniewski/Vishnevski/Wisnewski Wisniewska/Vishnevska Lewandowski/Levandowski Lewandowska/Levandowska Szymanski/Shymanski
            Szymanska/Shymanska Zielinski/Zelinski Zielinska/Zelinska Wozniak/Vozniak Dabrowski/Dombrowski Dabrowska/Dombrowska
            Kaczmarek/Kachmarek/Kazmarek Krawczyk/Kravchik/Krawczik Wieczorek/Wieczorak/Vietchorek Piotrowski/Petrowski Pawlak/Pavlak
            Mazur/Masur Michalski/Mihalski Michalska/Mihalska Majewski/Mayewski Majewska/Mayewska Olszewski/Olshevski Olszewska/Olshevska
            Duda/Dooda Jablonski/Yablonski Jablonska/Yablonska Malinowski/Malinovski Malinowska/Malinovska""");
    private static final Spellings ROMANIAN_FAMILIES = Spellings.alike("""
            Popescu/Popesku/Popesco Ionescu/Jonescu/Ionesku Radu/Raddu Dumitru/Dimitru Stoica/Stoika/Stoyca Gheorghe/George/Georghe
            Matei/Mathei/Mattei Ciobanu/Chobanu/Ciobanou Rusu/Russu Constantin/Konstantin Lazar/Lazer Moldovan/Moldavan Munteanu/Montanu/Munteano
            Florea/Floria Barbu/Barbou Nistor/Nestor Dobre/Dobray""");
    private static final Spellings ROMANIAN_GIVEN = Spellings.alike("""
            Gheorghe/George/Georghe Mihai/Mihail/Michai Mihaela/Michaela/Mikaela Andreea/Andrea Cristina/Christina/Kristina
            Gabriela/Gabriella Florentina/Florentyna Viorica/Viorika Alexandru/Alexandro/Alexander Nicolae/Nicolai/Nicolas
            Constantin/Konstantin Cristian/Christian/Kristian Dumitru/Dimitru Stefan/Stephan/Steven Ionut/Jonut Petru/Petre/Peter
            Vasile/Vasil Elena/Helena Ioana/Joana/Joanna Rodica/Rodika Doina/Doyna Lenuta/Lenutza Ion/Jon""");
    private static final Spellings UKRAINIAN_FAMILIES = Spellings.alike("""
            Shevchenko/Schevchenko/Szewczenko Tkachenko/Tkaczenko Kravchenko/Krawczenko Melnyk/Melnik Boyko/Boiko/Bojko
            Lysenko/Lisenko Hrytsenko/Grytsenko/Hricenko Kuzmenko/Kusmenko Hnatiuk/Hnatyuk/Gnatiuk/Hnatuk Romaniuk/Romanyuk/Romanuk
            Pavliuk/Pavlyuk/Pawluk Moroz/Moros Kovalskyi/Kovalsky/Kovalskiy/Kowalski Kovalska/Kowalska Zelinskyi/Zelinsky/Zelinskiy
            Savchenko/Sawchenko Marchenko/Marczenko Bondarenko/Bondarenco Kovalenko/Kowalenko Petrenko/Petrenco Rudenko/Rudenco""");
    private static final Spellings UKRAINIAN_GIVEN = Spellings.alike("""
            Oleksandr/Alexander/Aleksandr/Olexander/Olexandr Mykola/Mikola/Nikolai/Nicholas Volodymyr/Vladimir/Volodimir/Wolodymyr
            Dmytro/Dmitri/Dmitry/Dmitro Mykhailo/Mikhail/Mychajlo/Mihailo Andriy/Andrii/Andrij/Andrey Yuriy/Yurii/Yuri/Iurii/Jurij
            Vasyl/Wasyl/Vasil/Vasiliy Stepan/Stephan/Stefan Bohdan/Bogdan Petro/Pedro/Peter Ivan/Iwan Ihor/Igor/Ighor Halyna/Galina/Halina
            Olha/Olga Kateryna/Katerina/Ekaterina Iryna/Irina/Irena Nadia/Nadiia/Nadiya Natalia/Nataliia/Natalya Yulia/Iuliia/Julia/Yuliya
            Tetiana/Tatiana/Tetyana Svitlana/Svetlana Lesia/Lesya Anna/Hanna/Ganna Oksana/Oxana Maria/Mariia/Mariya Stefania/Stefaniya
            Paraskeva/Paraska/Paraskewa Roman/Romann""");
    private static final Spellings ITALIAN_FAMILIES = Spellings.alike("""
            Rossi/Rosi Russo/Ruso Esposito/Espozito/Exposito Ricci/Richi/Ricchi Marino/Merino Greco/Grecco Gallo/Galo Conti/Conte Coppola/Copola
            Ferrara/Ferara Caruso/Carusso Mancini/Manchini De_Luca/Deluca/DeLuca/De_Lucca Romano/Romana Bruno/Brunno""");
    private static final Spellings ITALIAN_GIVEN = Spellings.alike("""
            Giuseppe/Guiseppe/Giusepe Giuseppina/Guiseppina Giovanna/Giovana/Jovanna Carmela/Carmella Concetta/Conceta Filomena/Philomena
            Antonietta/Antonieta Assunta/Asunta Francesca/Franchesca Vincenzo/Vincenso Domenico/Dominico Pasquale/Pascuale/Pasqualle
            Luigi/Luiji Gaetano/Gaitano Salvatore/Salvator Rocco/Roco Carmine/Carmin Lucia/Luccia Michele/Michelle""");
    private static final Spellings ITALIAN_SHORT = Spellings.from("""
            Giuseppe/Joe/Beppe/Pino Antonio/Tony/Toni Giovanna/Joanna/Gianna Domenico/Dominic/Mimmo Vincenzo/Vincent/Enzo Carmela/Carmel/Melina
            Francesco/Frank/Franco Salvatore/Sal/Toto Giuseppina/Josie/Pina Antonietta/Etta Concetta/Connie Luigi/Lou/Gino Michele/Mike
            Rosa/Rose Angela/Angie Filomena/Mena Maria/Mary Francesca/Fran""");

    static final List<Habit> POLISH = List.of(
            new Habit(Mistake.FAMILY_FORM, 0.05, EuropeanHabits::otherGendersForm),
            Habit.families(0.08, POLISH_HEARD),
            Habit.givens(Mistake.GIVEN_SHORT, 0.08, POLISH_PET),
            Habit.givens(Mistake.GIVEN_ENGLISH, 0.03, POLISH_ENGLISH),
            marks(0.25, POLISH_MARKS));
    static final List<Habit> ROMANIAN = List.of(
            Habit.families(0.08, ROMANIAN_FAMILIES),
            Habit.givens(Mistake.GIVEN_SPELLING, 0.1, ROMANIAN_GIVEN),
            marks(0.25, ROMANIAN_MARKS),
            Habit.swapped(0.04));
    static final List<Habit> UKRAINIAN = List.of(
            new Habit(Mistake.FAMILY_FORM, 0.05, EuropeanHabits::otherGendersForm),
            Habit.families(0.12, UKRAINIAN_FAMILIES),
            Habit.givens(Mistake.GIVEN_SPELLING, 0.16, UKRAINIAN_GIVEN),
            Habit.swapped(0.02));
    static final List<Habit> ITALIAN = List.of(
            Habit.families(0.07, ITALIAN_FAMILIES),
            Habit.givens(Mistake.GIVEN_SPELLING, 0.08, ITALIAN_GIVEN),
            Habit.givens(Mistake.GIVEN_SHORT, 0.07, ITALIAN_SHORT));

    private EuropeanHabits() {}

    private static Habit marks(double share, Spellings spellings) {
        return new Habit(
                Mistake.DIACRITICS,
                share,
                (name, gender, chance) -> name.family(family -> spellings.other(family, chance))
                        .first(first -> spellings.other(first, chance)));
    }

    /** A daughter who gives her father's Kowalski as she knows it, a form that takes the husband's. */
    private static Heard otherGendersForm(Heard name, Gender gender, Chance chance) {
        return name.family(family -> {
            if (family.endsWith("ska")) {
                return family.substring(0, family.length() - 1) + "i";
            }
            if (family.endsWith("skyi")) {
                return family.substring(0, family.length() - 2) + "a";
            }
            return family.endsWith("ski") ? family.substring(0, family.length() - 1) + "a" : family;
        });
    }
}
