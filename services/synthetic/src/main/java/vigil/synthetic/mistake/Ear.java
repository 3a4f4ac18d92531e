package vigil.synthetic.mistake;

import java.util.List;
import java.util.Locale;
import vigil.synthetic.chance.Chance;

/** Names as they sound to somebody else on a bad line. */
final class Ear {
    /** A sound and how else it is written down. */
    private record Sound(String written, String instead) {}

    private static final List<Sound> SOUNDS = sounds("""
            ph f  f ph  ck k  k ck  c k  k c  ee ea  ea ee  ie ei  ei ie  ll l  l ll  tt t  t tt  nn n  n nn  ss s  s ss  rr r
            i y  y i  y ey  ey y  oo u  u oo  ou u  w v  v w  sz sh  cz ch  ch sh  sh s  z s  s z  th t  dh d  bh b  gh g  kh k
            j y  y j  ae ay  ai ay  ay ai  au aw  aw au  er ar  ar er  or er  an en  en an  in en  m n  n m  b p  p b  d t  t d
            g k  x ks  qu kw  wh w  h _  e a  a e  o u  u o  a u  mb m""");

    private Ear() {}

    /** One sound of the name written in another way, at the start more seldom than elsewhere. */
    static String misheard(String name, Chance chance) {
        if (name.length() < 3) {
            return name;
        }
        int from = chance.happens(0.12) ? 0 : 1;
        String low = name.toLowerCase(Locale.ROOT);
        List<Sound> fitting = SOUNDS.stream()
                .filter(sound -> from == 0 ? low.startsWith(sound.written()) : low.indexOf(sound.written(), 1) > 0)
                .toList();
        if (fitting.isEmpty()) {
            return name;
        }
        Sound sound = chance.pick(fitting);
        int at = from == 0 ? 0 : low.indexOf(sound.written(), 1);
        String heard = name.substring(0, at)
                + sound.instead()
                + name.substring(at + sound.written().length());
        return at == 0 && !heard.isEmpty()
                ? heard.substring(0, 1).toUpperCase(Locale.ROOT) + heard.substring(1)
                : heard;
    }

    private static List<Sound> sounds(String pairs) {
        String[] words = pairs.strip().split("\\s+", -1);
        List<Sound> sounds = new java.util.ArrayList<>();
        for (int i = 0; i < words.length; i += 2) {
            sounds.add(new Sound(words[i], words[i + 1].replace("_", "")));
        }
        return List.copyOf(sounds);
    }
}
