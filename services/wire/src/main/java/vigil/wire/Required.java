package vigil.wire;

import java.lang.invoke.LambdaMetafactory;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vigil.domain.Defect;
import vigil.domain.identity.IncidentKey;

/**
 * Finds what a decoded record lacks: the compiler promises that a component without {@code @Nullable} is
 * never null, and bytes from outside have to keep that promise too. Every record that is read goes through here, so
 * what can be known of a type is found out once, and where something is missing is put into words only when it is.
 */
final class Required {
    private static final ClassValue<List<Part>> PARTS = new ClassValue<>() {
        @Override
        protected List<Part> computeValue(Class<?> type) {
            return Arrays.stream(type.getRecordComponents())
                    .filter(component -> !component.getType().isPrimitive())
                    .map(Part::of)
                    .toList();
        }
    };

    private Required() {}

    /** Tells {@code found} of each missing component, under its JSON pointer. */
    static void missing(Record value, Consumer<Defect> found) {
        missing(value, null, found);
    }

    private static void missing(Record owner, @Nullable Place at, Consumer<Defect> found) {
        for (Part part : PARTS.get(owner.getClass())) {
            Object value = part.read().apply(owner);
            if (value != null) {
                nested(value, at, part.name(), found);
            } else if (!part.nullable()) {
                found.accept(new Defect(new Place(at, part.name()).pointer(), "is missing"));
            }
        }
    }

    private static void nested(@Nullable Object value, @Nullable Place at, String name, Consumer<Defect> found) {
        switch (value) {
            case Record nested when isOurs(nested) -> missing(nested, new Place(at, name), found);
            case List<?> list
            when !list.isEmpty() -> {
                Place place = new Place(at, name);
                for (int i = 0; i < list.size(); i++) {
                    nested(list.get(i), place, String.valueOf(i), found);
                }
            }
            case Map<?, ?> map -> map.values().forEach(each -> nested(each, at, name, found));
            case null, default -> {}
        }
    }

    /** Value types are whole by construction. */
    private static boolean isOurs(Record value) {
        return !value.getClass().getPackageName().equals("vigil.domain.identity") || value instanceof IncidentKey;
    }

    /** Where something stands, from the inside out. */
    private record Place(@Nullable Place in, String name) {
        String pointer() {
            return (in == null ? "" : in.pointer()) + "/" + name;
        }
    }

    /** One component of a record that could be null. */
    private record Part(String name, boolean nullable, Function<Object, @Nullable Object> read) {
        static Part of(RecordComponent component) {
            boolean nullable = component.getAnnotatedType().isAnnotationPresent(Nullable.class);
            return new Part(component.getName(), nullable, reader(component));
        }

        /** As quick as a call in the source would be, unlike {@code Method.invoke}. */
        @SuppressWarnings("unchecked") // the call site is made as a Function
        private static Function<Object, @Nullable Object> reader(RecordComponent component) {
            try {
                MethodHandles.Lookup lookup = MethodHandles.lookup();
                MethodHandle accessor = lookup.unreflect(component.getAccessor());
                return (Function<Object, @Nullable Object>) LambdaMetafactory.metafactory(
                                lookup,
                                "apply",
                                MethodType.methodType(Function.class),
                                MethodType.methodType(Object.class, Object.class),
                                accessor,
                                accessor.type())
                        .getTarget()
                        .invoke();
            } catch (Throwable e) {
                throw new IllegalStateException("records of the domain are public", e);
            }
        }
    }
}
