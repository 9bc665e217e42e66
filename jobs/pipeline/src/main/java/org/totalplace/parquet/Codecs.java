package org.totalplace.parquet;

import com.github.luben.zstd.Zstd;
import java.io.IOException;
import java.nio.ByteBuffer;
import org.apache.parquet.bytes.BytesInput;
import org.apache.parquet.compression.CompressionCodecFactory;
import org.apache.parquet.hadoop.metadata.CompressionCodecName;

/**
 * The codecs of the files that this project and DuckDB write for it, without Hadoop: its
 * configuration alone takes longer to load than most of our files to read.
 */
final class Codecs implements CompressionCodecFactory {
  @Override
  public BytesInputCompressor getCompressor(CompressionCodecName codec) {
    throw new UnsupportedOperationException("Only for reading");
  }

  @Override
  public BytesInputDecompressor getDecompressor(CompressionCodecName codec) {
    return switch (codec) {
      case ZSTD -> new Decompressor(true);
      case UNCOMPRESSED -> new Decompressor(false);
      default ->
          throw new IllegalArgumentException(
              "The file is compressed with " + codec + "; this project writes ZSTD");
    };
  }

  @Override
  public void release() {
    // nothing is held
  }

  private record Decompressor(boolean isZstd) implements BytesInputDecompressor {
    @Override
    public BytesInput decompress(BytesInput bytes, int decompressedSize) throws IOException {
      byte[] packed = bytes.toInputStream().readAllBytes();
      return BytesInput.from(isZstd ? unpacked(packed, decompressedSize) : packed);
    }

    @Override
    public void decompress(
        ByteBuffer input, int compressedSize, ByteBuffer output, int decompressedSize) {
      byte[] bytes = new byte[compressedSize];
      input.get(bytes);
      output.put(isZstd ? unpacked(bytes, decompressedSize) : bytes);
    }

    @Override
    public void release() {
      // nothing is held
    }

    private static byte[] unpacked(byte[] bytes, int size) {
      byte[] unpacked = new byte[size];
      long result = Zstd.decompressByteArray(unpacked, 0, size, bytes, 0, bytes.length);
      if (result != size) {
        throw new IllegalStateException("A page is damaged: " + Zstd.getErrorName(result));
      }
      return unpacked;
    }
  }
}
