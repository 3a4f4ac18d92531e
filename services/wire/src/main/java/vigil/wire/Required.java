package vigil.wire;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vigil.domain.Defect;
import vigil.domain.identity.IncidentKey;

/**
 * Finds what a decoded record lacks: the compiler promises that a component without {@code @Nullable} is
 * never null, and bytes from outside have to keep that promise too.
 */
final class Required {
    private static final ClassValue<List<RecordComponent>> COMPONENTS = new ClassValue<>() {
        @Override
        protected List<RecordComponent> computeValue(Class<?> type) {
            return Arrays.stream(type.getRecordComponents())
                    .filter(component -> !component.getType().isPrimitive())
                    .toList();
        }
    };

    private Required() {}

    /** The missing components, each under its JSON pointer. */
    static Stream<Defect> missing(Record value, String pointer) {
        return COMPONENTS.get(value.getClass()).stream()
                .flatMap(component -> missing(value, component, pointer + "/" + component.getName()));
    }

    private static Stream<Defect> missing(Record owner, RecordComponent component, String pointer) {
        Object value = read(owner, component);
        if (value == null) {
            return component.getAnnotatedType().isAnnotationPresent(Nullable.class)
                    ? Stream.empty()
                    : Stream.of(new Defect(pointer, "is missing"));
        }
        return nested(value, pointer);
    }

    private static Stream<Defect> nested(Object value, String pointer) {
        return switch (value) {
            case Record nested when isOurs(nested) -> missing(nested, pointer);
            case List<?> list ->
                Stream.iterate(0, i -> i < list.size(), i -> i + 1)
                        .flatMap(i -> nested(list.get(i), pointer + "/" + i));
            case Map<?, ?> map -> map.values().stream().flatMap(each -> nested(each, pointer));
            default -> Stream.empty();
        };
    }

    /** Value types are whole by construction. */
    private static boolean isOurs(Record value) {
        return !value.getClass().getPackageName().equals("vigil.domain.identity") || value instanceof IncidentKey;
    }

    private static @Nullable Object read(Record owner, RecordComponent component) {
        try {
            return component.getAccessor().invoke(owner);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("records of the domain are public", e);
        }
    }
}
