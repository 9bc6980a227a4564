package org.sidestep.support;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicBoolean;
import org.h2.store.fs.FileBaseDefault;
import org.h2.store.fs.FilePath;
import org.h2.store.fs.FilePathWrapper;

/**
 * A disk for H2 that is full, or gives back other bytes than were written, whenever a test says so;
 * otherwise the folder it stands for.
 */
public final class FullDisk extends FilePathWrapper {
    private static final AtomicBoolean FULL = new AtomicBoolean();
    private static final AtomicBoolean DAMAGED = new AtomicBoolean();

    /** The address of a database in a folder of this disk. */
    public static String inFolder(Path folder) {
        FilePath.register(new FullDisk());
        FULL.set(false);
        DAMAGED.set(false);
        return "jdbc:h2:full:" + folder.resolve("sidestep") + ";WRITE_DELAY=0;RETENTION_TIME=2000";
    }

    public static void fill() {
        FULL.set(true);
    }

    public static void makeRoom() {
        FULL.set(false);
    }

    public static void damage() {
        DAMAGED.set(true);
    }

    public static void mend() {
        DAMAGED.set(false);
    }

    @Override
    public String getScheme() {
        return "full";
    }

    @Override
    public FileChannel open(String mode) throws IOException {
        return new Channel(getBase().open(mode));
    }

    private static final class Channel extends FileBaseDefault {
        private final FileChannel real;

        Channel(FileChannel real) {
            this.real = real;
        }

        @Override
        public int read(ByteBuffer to, long at) throws IOException {
            int begin = to.position();
            int read = real.read(to, at);
            if (DAMAGED.get()) {
                for (int i = begin; i < to.position(); i++) {
                    to.put(i, (byte) ~to.get(i));
                }
            }
            return read;
        }

        @Override
        public int write(ByteBuffer from, long at) throws IOException {
            if (FULL.get()) {
                throw new IOException("No space left on device");
            }
            return real.write(from, at);
        }

        @Override
        public long size() throws IOException {
            return real.size();
        }

        @Override
        protected void implTruncate(long size) throws IOException {
            real.truncate(size);
        }

        @Override
        public void force(boolean metadata) throws IOException {
            real.force(metadata);
        }

        @Override
        public java.nio.channels.FileLock tryLock(long at, long size, boolean shared)
                throws IOException {
            return real.tryLock(at, size, shared);
        }

        @Override
        protected void implCloseChannel() throws IOException {
            real.close();
        }
    }
}
