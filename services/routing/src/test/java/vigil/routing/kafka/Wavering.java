package vigil.routing.kafka;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.common.errors.TimeoutException;

/** A real producer, but for commits of which the client can't say whether the brokers have them. */
final class Wavering {
    private final AtomicInteger unknown = new AtomicInteger();
    private final boolean arrives;
    private final int times;
    private final Runnable eachTime;

    /**
     * @param arrives whether the first such commit is on the brokers all the same
     * @param times how many of the first commits are such
     * @param eachTime done before each
     */
    Wavering(boolean arrives, int times, Runnable eachTime) {
        this.arrives = arrives;
        this.times = times;
        this.eachTime = eachTime;
    }

    /** How many commits were left unknown. */
    int unknown() {
        return unknown.get();
    }

    @SuppressWarnings("unchecked") // the proxy is one of that very interface
    Producer<String, byte[]> around(Producer<String, byte[]> real) {
        return (Producer<String, byte[]>) Proxy.newProxyInstance(
                Producer.class.getClassLoader(), new Class<?>[] {Producer.class}, (proxy, method, arguments) -> {
                    if (method.getName().equals("commitTransaction") && unknown.get() < times) {
                        waver(real);
                    }
                    return invoke(real, method, arguments);
                });
    }

    private void waver(Producer<String, byte[]> real) {
        eachTime.run();
        if (unknown.getAndIncrement() == 0 && arrives) {
            real.commitTransaction();
        }
        throw new TimeoutException("the answer was lost on its way");
    }

    private static Object invoke(Producer<String, byte[]> real, Method method, Object[] arguments) throws Throwable {
        try {
            return method.invoke(real, arguments);
        } catch (InvocationTargetException thrown) {
            throw thrown.getCause();
        }
    }
}
