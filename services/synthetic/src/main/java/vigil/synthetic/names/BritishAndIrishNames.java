package vigil.synthetic.names;

import vigil.synthetic.names.NameStock.Generations;

/** Names of English, Irish, Welsh and Scottish people, by generation. */
final class BritishAndIrishNames {
    private static final Generations ENGLISH_WOMEN = Generations.of("""
            Margaret Dorothy Joan Jean Doreen Barbara Joyce Betty Sheila Audrey Beryl Eileen Marjorie Phyllis Brenda Hilda
            Edna Mavis Olive Irene Vera Iris Muriel Sylvia Shirley June Patricia Maureen Pamela Marion Gladys Winifred
            Elsie Ivy Freda Rita Norma Thelma Nora Mary Elizabeth Kathleen Ruth Enid Connie Peggy Daphne Hazel Eunice""", """
            Susan Christine Linda Margaret Carol Jennifer Janet Patricia Ann Pauline Jacqueline Sandra Gillian Lesley
            Judith Hilary Marilyn Valerie Lynn Diane Elaine Wendy Jane Angela Julie Debra Tracey Alison Karen Beverley
            Denise Kim Sharon Helen Catherine Theresa Heather Frances Rosemary Maxine Lorraine Yvonne Glynis""", """
            Emma Sarah Claire Nicola Lisa Joanne Rachel Kelly Laura Gemma Natalie Hannah Charlotte Rebecca Amy Jessica
            Chloe Sophie Lucy Olivia Amelia Isla Evie Poppy Freya Daisy Ruby Grace Ella Megan Holly Zoe Kirsty Leanne""");
    private static final Generations ENGLISH_MEN = Generations.of("""
            John William Ronald Kenneth Dennis George Frank Albert Arthur Harold Ernest Stanley Leonard Frederick Norman
            Raymond Eric Douglas Gordon Donald Reginald Walter Cyril Sidney Derek Roy Peter Brian Geoffrey Bernard Thomas
            Alfred Herbert Leslie Jack Maurice Gerald Cecil Victor Percy Wilfred Clifford Edgar Horace Alan Desmond""", """
            David Michael Alan Stephen Robert Graham Keith Roger Colin Trevor Barry Malcolm Clive Terence Nigel Philip
            Paul Kevin Ian Neil Martin Christopher Anthony Richard Peter Geoffrey Stuart Raymond Andrew Mark Gary
            Simon Timothy Russell Howard Adrian Duncan Glenn Dale Melvyn Rodney Laurence""", """
            James Daniel Matthew Adam Luke Ryan Lee Craig Scott Ben Thomas Jack Joshua Oliver Harry Charlie Alfie Noah
            Leo Archie Freddie Theo Oscar Max Callum Jamie Liam Nathan Lewis Jordan Kieran Dean Darren Gareth""");
    static final NameStock ENGLISH = NameStock.of(ENGLISH_WOMEN, ENGLISH_MEN, """
            Smith Jones Taylor Brown Wilson Johnson Davies Robinson Wright Thompson Evans Walker White Roberts Green Hall
            Wood Jackson Clarke Turner Hill Cooper Ward Moore Harris King Baker Allen Mitchell Parker Bennett Cook Shaw
            Richardson Carter Collins Bailey Bell Cox Adams Webb Rogers Mills Palmer Holmes Knight Chapman Russell Barnes
            Matthews Fletcher Simpson Lloyd Dixon Harvey Pearson Fisher Mason Ellis Gibson Hunt Grant Rose Stone Hawkins
            Perkins Watts Lawrence Barker Stevens Reeves Holland Poole Bishop Sharp Gardner Payne Pearce Burton Nicholls
            Osborne Arnold Hopkins Parsons Goodman Tomlinson Whitehead Hartley Wheeler Gilbert Bird Sutton Wilkins Bates
            Cotterill Hancox Beasley Masters Garlick Sidwell Neale Bayliss Townsend Aston Jeffs Bromwich Satchwell Rainbow
            Kimberley Smart Lapworth Eales Twigger Compton Bloxham Askew Barrows Dunkley Eden Faulks Greenway Hewitt
            Ingram Judd Keen Ledbetter Malin Nason Orton Pratt Quinney Randle Sephton Tedder Underwood Varney Wyatt
            Smith-Jones Ward-Davies""");

    static final NameStock IRISH = NameStock.of("""
            Bridget Mary Nora Kathleen Eileen Maureen Sheila Josephine Breda Noreen Bernadette Teresa Agnes Philomena Una
            Sinead Aoife Siobhan Carmel Attracta Nuala Deirdre""", """
            Patrick Michael Thomas Sean Joseph Martin Gerard Brendan Declan Eamonn Cornelius Seamus Dermot Liam Kevin
            Fergus Conor Francis Noel Desmond Padraig""", """
            Murphy O'Brien Kelly O'Sullivan Walsh Byrne Ryan O'Connor O'Neill Doyle McCarthy Gallagher Doherty Kennedy Lynch
            Murray Quinn McLoughlin Carroll Connolly Daly Brennan Burke Collins Nolan Keane Hennessy Fitzgerald Moran
            Flanagan Heffernan Mac_Mahon""");

    static final NameStock WELSH = NameStock.of(
            """
            Gwyneth Glenys Megan Gwen Olwen Mair Eirlys Bronwen Myfanwy Rhiannon Sian Nerys Menna Dilys Ceri Carys""",
            """
            Dafydd Gwyn Emlyn Idris Gareth Rhys Huw Ivor Glyn Dilwyn Alun Geraint Owain Bryn Elwyn Hywel""",
            "Jones Davies Williams Evans Thomas Roberts Hughes Lewis Morgan Griffiths Owen Rees Pugh Prosser Bevan Llewellyn");

    static final NameStock SCOTTISH = NameStock.of("""
            Agnes Isobel Morag Moira Jessie Elspeth Fiona Catriona Sheena Ailsa Mairi Senga Shona Kirsteen Eilidh""", """
            Alexander Hamish Duncan Angus Alastair Ewan Iain Archibald Murdo Fraser Callum Hector Gregor Donald""", """
            MacDonald Campbell Stewart Robertson Thomson Anderson Reid Murray Ross McKenzie Morrison Fraser Hamilton
            Graham McIntyre Sinclair Buchanan Ferguson""");

    private BritishAndIrishNames() {}
}
