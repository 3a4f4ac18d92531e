package vigil.synthetic.mistake;

import java.util.List;

/** What happens to English, Irish, Welsh, Scottish and Caribbean names. */
final class BritishHabits {
    private static final double FAMILY_OTHERWISE = 0.06;
    private static final double GIVEN_OTHERWISE = 0.06;
    private static final double SHORT = 0.08;
    private static final double HALF = 0.35;

    private static final Spellings ENGLISH_FAMILIES = Spellings.alike("""
            Clarke/Clark Davies/Davis/Davey Taylor/Tayler Stevens/Stephens Thompson/Thomson/Tompson Johnson/Johnston/Johnstone
            Reeves/Reeve Lawrence/Laurence Pearce/Pierce/Pearse Brown/Browne Green/Greene Smith/Smyth/Smythe Nicholls/Nichols
            Matthews/Mathews Wright/Right Shaw/Shore Moore/More/Moor Rogers/Rodgers Barnes/Barns Holmes/Homes Harris/Harries
            Philips/Phillips Allen/Allan/Alan Hewitt/Hewett Wyatt/Wyat Bayliss/Baylis Neale/Neal/Neil Pratt/Prat Cook/Cooke
            Webb/Web Lloyd/Loyd Dixon/Dickson Osborne/Osborn Hartley/Heartley Gardner/Gardiner/Gardener Sharp/Sharpe
            Payne/Paine/Pain Watts/Watt Wilkins/Wilkin Tomlinson/Tomlin Bailey/Bayley/Baily White/Whyte Knight/Night
            Robinson/Robson Eales/Eels Aston/Ashton Whitehead/Whithead Simpson/Simson Rose/Rowse Poole/Pool Perkins/Perkin
            Jackson/Jaxon Cotterill/Cotterell/Cottrell Faulks/Fawkes Varney/Verney Dunkley/Dunckley Parsons/Parson
            Evans/Evens Lewis/Louis Hughes/Hews Roberts/Robert Morgan/Morgen Campbell/Cambell/Campell Reid/Reed/Read
            Wood/Woods Hopkins/Hopkin Collins/Colins Russell/Russel Mitchell/Mitchel Palmer/Parmer""");
    private static final Spellings ENGLISH_GIVEN = Spellings.alike("""
            Ann/Anne Catherine/Katherine/Kathryn/Catharine Kathleen/Cathleen Stephen/Steven Geoffrey/Jeffrey Graham/Graeme
            Alan/Allan/Allen Brian/Bryan Lesley/Leslie Gillian/Jillian Sheila/Shelagh/Sheelagh/Shiela Elizabeth/Elisabeth
            Marjorie/Margery/Marjory Phyllis/Phillis Lynn/Lynne/Lyn Jacqueline/Jaqueline/Jacquelyn Theresa/Teresa
            Frances/Francis Lewis/Louis Neil/Neal Philip/Phillip Doreen/Dorine Audrey/Audry Muriel/Meriel Claire/Clare
            Sarah/Sara Hannah/Hanna Rachel/Rachael Nicola/Nichola Rebecca/Rebekah Eileen/Aileen Irene/Irine Hilary/Hillary
            Marilyn/Marylin Diane/Dianne/Dian Tracey/Tracy Karen/Caren Debra/Deborah Beverley/Beverly Yvonne/Evonne
            Vera/Veera Iris/Irys Pamela/Pamella Marion/Marian Freda/Frieda Thelma/Velma Nora/Norah Joan/Jone Jean/Gene
            Dennis/Denis Eric/Erik Ronald/Roland Derek/Derrick/Dereck Leonard/Lennard Laurence/Lawrence Clifford/Cliford
            Terence/Terrence Keith/Keeth Adrian/Adrien Ian/Iain Stuart/Stewart Mark/Marc Jonathan/Johnathan Craig/Kraig
            Darren/Daren Christopher/Kristopher Nicholas/Nicolas Sonia/Sonya/Sonja Marcia/Marsha Lloyd/Loyd Cecil/Cecile
            Hyacinth/Hyacynth Icilda/Isilda Claudette/Claudet Delroy/Delray Winston/Winstone Carlton/Carleton
            Desmond/Desmund Neville/Nevil Everton/Everten Rupert/Ruppert Euphemia/Euphemea Merlene/Marlene Lurline/Lorline""");
    private static final Spellings SHORT_FORMS = Spellings.from("""
            Margaret/Maggie/Peggy/Meg/Marge/Madge Dorothy/Dot/Dottie/Dolly Joan/Joanie Barbara/Babs/Barb Elizabeth/Betty/Liz/Beth/Lizzie/Lilibet
            Patricia/Pat/Patsy/Trish Kathleen/Kath/Kathy/Kay Winifred/Win/Winnie/Freda Susan/Sue/Susie Christine/Chris/Chrissie
            Jennifer/Jenny/Jen Jacqueline/Jackie Catherine/Cath/Cathy/Kate Josephine/Jo/Josie William/Bill/Billy/Will
            Ronald/Ron/Ronnie Kenneth/Ken/Kenny Leonard/Len/Lenny Frederick/Fred/Freddie Albert/Bert/Al Reginald/Reg
            Sidney/Sid Thomas/Tom/Tommy Robert/Bob/Rob/Bobby Michael/Mick/Mike Anthony/Tony Richard/Dick/Rick Patrick/Pat/Paddy
            Terence/Terry Alexander/Sandy/Alex/Alec Arthur/Art George/Georgie Harold/Harry/Hal Stanley/Stan Norman/Norm
            Raymond/Ray Douglas/Doug Gordon/Gord Donald/Don Walter/Wally/Walt Derek/Del Peter/Pete Geoffrey/Geoff
            Bernard/Bernie Alfred/Alf/Fred Herbert/Bert/Herb Leslie/Les Gerald/Gerry Cecil/Cec Victor/Vic Percy/Perce Wilfred/Wilf
            Clifford/Cliff Edgar/Ed Desmond/Des David/Dave Stephen/Steve Malcolm/Mal Terence/Tel Nigel/Nige Philip/Phil
            Christopher/Chris Andrew/Andy Simon/Si Timothy/Tim Matthew/Matt Daniel/Dan/Danny James/Jim/Jimmy/Jamie
            Benjamin/Ben Joshua/Josh Oliver/Ollie Nathan/Nate Samuel/Sam Jack/Jackie John/Jack/Johnny Edward/Ted/Ned/Eddie
            Janet/Jan Sandra/Sandy Gillian/Gill Judith/Judy Valerie/Val Pamela/Pam Maureen/Mo Eileen/Eily Irene/Rene
            Rosemary/Rose/Rosie Heather/Hev Frances/Fran Deborah/Deb Debra/Debbie Alison/Ali Beverley/Bev Denise/Den
            Sheila/She Brenda/Bren Gladys/Glad Florence/Flo/Florrie Edna/Eddie Mavis/Mave Muriel/Mu Sylvia/Syl
            Shirley/Shirl Marjorie/Marge Phyllis/Phyl Hilda/Hil Mary/Molly/May/Polly Ruth/Ruthie Connie/Con Kathryn/Kath
            Victoria/Vicky Rebecca/Becky Jessica/Jess Charlotte/Lottie/Charlie Amelia/Millie Natalie/Nat Nicola/Nicky
            Joanne/Jo Samantha/Sam Theresa/Terri/Tess Bridget/Bridie/Biddy Bernadette/Bernie Teresa/Tess/Tessie
            Philomena/Phil/Mena Josephine/Joey Cornelius/Con/Neil Eamonn/Ned Michael/Mikey Seamus/Shay Gerard/Ger/Gerry
            Francis/Frank Martin/Marty Brendan/Bren Thomas/Tommo Isobel/Bella/Belle Alastair/Al Archibald/Archie/Baldy
            Duncan/Dunc Donald/Donnie Winston/Win Rupert/Rupe Vincent/Vince/Vinny Hubert/Bert Wesley/Wes Leroy/Roy
            Delroy/Roy Glenroy/Glen Fitzroy/Fitz Gloria/Glo Cynthia/Cyn Precious/Preshy Beverley/Bevvy""");

    private static final Spellings IRISH_FAMILIES = Spellings.alike("""
            O'Brien/OBrien/O_Brien/Brien O'Sullivan/OSullivan/O_Sullivan/Sullivan O'Connor/OConnor/O_Connor/Connor/O'Conner
            O'Neill/ONeill/O_Neill/O'Neil/Neill McCarthy/MacCarthy/Mc_Carthy/McCarty Gallagher/Gallacher/Gallaher
            Doherty/O'Doherty/Dougherty/Docherty Connolly/Connelly/Conolly Byrne/Byrnes/Burn/O'Byrne Kelly/Kelley/O'Kelly
            Murphy/Murphey Ryan/O'Ryan McLoughlin/McLaughlin/MacLoughlin/McGloughlin Mac_Mahon/McMahon/MacMahon
            Heffernan/Hefferan Hennessy/Hennessey Fitzgerald/Fitz_Gerald/FitzGerald Walsh/Walshe/Welsh Kennedy/Kenedy Keane/Kean/Keen
            Moran/Morane Murray/Murrey Quinn/Quin Nolan/Nowlan Brennan/Brenan Burke/Bourke Carroll/Carrol/O'Carroll
            Lynch/Linch Daly/Daley/Dailey Flanagan/Flannigan Collins/Colins Doyle/Doyel""");
    private static final Spellings IRISH_GIVEN = Spellings.alike("""
            Kathleen/Cathleen/Caitlin Siobhan/Siobhán/Shivaun/Shobhan/Chevonne Sinead/Sinéad/Shinead Aoife/Eefa/Aoiffe
            Eamonn/Eamon/Éamonn Sean/Seán/Shaun/Shawn Padraig/Pádraig/Padraic/Porrick Bridget/Brigid/Breda Nora/Norah/Honora
            Maureen/Moreen Noreen/Norine Sheila/Síle/Sheelagh Seamus/Séamus/Shamus Dermot/Diarmuid Conor/Connor
            Declan/Deklan Una/Oonagh/Oona Nuala/Noola Deirdre/Deidre/Dierdre Liam/Leam Fergus/Feargus Gerard/Gerrard
            Bernadette/Bernardette Attracta/Atracta Carmel/Carmell Brendan/Brenden Teresa/Theresa Eileen/Aileen""");
    private static final Spellings WELSH_FAMILIES = Spellings.alike("""
            Davies/Davis/Davys Llewellyn/Llewelyn/Lewellyn/Llewellin Pugh/Pew/Puw Rees/Rhys/Reece/Reese Griffiths/Griffith/Griffths
            Hughes/Hews/Huws Evans/Evens/Ifans Bevan/Beven Prosser/Proser Lewis/Louis Williams/William Roberts/Robert
            Owen/Owens/Owain Morgan/Morgans Jones/Jons Thomas/Tomas""");
    private static final Spellings WELSH_GIVEN = Spellings.alike("""
            Sian/Siân/Sharn/Shan Dafydd/David/Davydd/Dafyd Rhys/Rees/Reece Hywel/Howell/Howel/Hywell Huw/Hugh/Hew
            Geraint/Gerraint/Gerent Owain/Owen/Owein Glyn/Glynn/Glynne Myfanwy/Myvanwy/Myfanwey Bronwen/Bronwyn Olwen/Olwyn
            Eirlys/Irlys/Eirlis Gwyneth/Gwynneth/Gwenyth Glenys/Glennis/Glenis Dilwyn/Dillwyn Idris/Idriss Emlyn/Emlin
            Rhiannon/Rhianon/Reannon Nerys/Neris Carys/Cerys/Caris Ceri/Kerry/Keri Alun/Alan/Alyn Ivor/Ifor Elwyn/Elwin
            Mair/Mary/Maire Menna/Mena Gwyn/Gwynn/Gwin Gareth/Garath Megan/Meghan/Meagan Dilys/Dylis Bryn/Brynn""");
    private static final Spellings SCOTTISH_FAMILIES = Spellings.alike("""
            MacDonald/McDonald/Mac_Donald/Macdonald McKenzie/MacKenzie/Mackenzie/Mc_Kenzie McIntyre/MacIntyre/Macintyre/McIntire
            Thomson/Thompson Stewart/Stuart/Steward Reid/Reed/Read Graham/Grahame/Graeme Fraser/Frazer/Frasier
            Ferguson/Fergusson Robertson/Robinson Sinclair/St_Clair/Sinclare Buchanan/Buchannan Morrison/Morison
            Anderson/Andersen Murray/Murry Campbell/Cambell Hamilton/Hamelton Ross/Rosse""");
    private static final Spellings SCOTTISH_GIVEN = Spellings.alike("""
            Isobel/Isabel/Isabelle Catriona/Katrina/Catrina Alastair/Alistair/Alasdair/Alister Iain/Ian Mairi/Mhairi/Mary
            Morag/Morragh Fiona/Fionna Ewan/Euan/Ewen/Owen Eilidh/Ailey/Eilish Sheena/Sheina Shona/Shonagh Murdo/Murdoch
            Callum/Calum Gregor/Grigor Elspeth/Elspet Kirsteen/Kirstine Moira/Moyra Agnes/Agness Hamish/Haymish
            Donald/Donnald Archibald/Archibold Jessie/Jesse Ailsa/Elsa""");

    static final List<Habit> ENGLISH = List.of(
            Habit.families(FAMILY_OTHERWISE, ENGLISH_FAMILIES),
            Habit.givens(Mistake.GIVEN_SPELLING, GIVEN_OTHERWISE, ENGLISH_GIVEN),
            Habit.givens(Mistake.GIVEN_SHORT, SHORT, SHORT_FORMS),
            new Habit(Mistake.FAMILY_HALF, HALF, NameParts::halfOfFamily));
    static final List<Habit> IRISH = List.of(
            Habit.families(0.1, IRISH_FAMILIES),
            Habit.givens(Mistake.GIVEN_SPELLING, 0.1, IRISH_GIVEN.and(ENGLISH_GIVEN)),
            Habit.givens(Mistake.GIVEN_SHORT, SHORT, SHORT_FORMS));
    static final List<Habit> WELSH =
            List.of(Habit.families(0.06, WELSH_FAMILIES), Habit.givens(Mistake.GIVEN_SPELLING, 0.1, WELSH_GIVEN));
    static final List<Habit> SCOTTISH = List.of(
            Habit.families(0.09, SCOTTISH_FAMILIES),
            Habit.givens(Mistake.GIVEN_SPELLING, 0.09, SCOTTISH_GIVEN.and(ENGLISH_GIVEN)),
            Habit.givens(Mistake.GIVEN_SHORT, SHORT, SHORT_FORMS));
    static final List<Habit> CARIBBEAN = List.of(
            Habit.families(FAMILY_OTHERWISE, ENGLISH_FAMILIES),
            Habit.givens(Mistake.GIVEN_SPELLING, GIVEN_OTHERWISE, ENGLISH_GIVEN),
            Habit.givens(Mistake.GIVEN_SHORT, SHORT, SHORT_FORMS),
            new Habit(Mistake.GIVEN_SECOND, 0.06, NameParts::secondFirst),
            new Habit(Mistake.FAMILY_HALF, HALF, NameParts::halfOfFamily));

    private BritishHabits() {}
}
