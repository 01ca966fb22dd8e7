"""Parquet by pyarrow: decimal128, int64, date32, so that duckdb, pandas and Power BI sum to the fen.

Each column says its unit and meaning in its metadata.  Written group by group: a province needs no more memory than a
street.
"""

from collections.abc import Sequence
from pathlib import Path
from typing import Any

import pyarrow as pa
import pyarrow.parquet as pq

from addin.frames.types import Column, Type

GROUP = 20_000
"""Rows held before they are written."""


class ParquetSet:
    """One set, one file."""

    def __init__(self, path: Path, wanted: Sequence[Column]) -> None:
        self._schema = schema(wanted)
        self._writer = pq.ParquetWriter(path, self._schema, compression="zstd")
        self._rows: list[tuple[Any, ...]] = []

    def add(self, rows: Sequence[tuple[Any, ...]]) -> None:
        """In the order of the columns."""
        self._rows += rows
        if len(self._rows) >= GROUP:
            self._flush()

    def close(self) -> None:
        """The file is whole then; one without rows has its columns all the same."""
        self._flush()
        self._writer.close()

    def _flush(self) -> None:
        columns = zip(*self._rows, strict=True) if self._rows else ((),) * len(self._schema)
        arrays = [pa.array(list(values), field.type) for values, field in zip(columns, self._schema, strict=True)]
        self._writer.write_table(pa.Table.from_arrays(arrays, schema=self._schema))
        self._rows.clear()


def schema(wanted: Sequence[Column]) -> pa.Schema:
    """With `unit` and `meaning` in each column's metadata."""
    return pa.schema(
        [
            pa.field(each.name, _type(each.type), metadata={"unit": each.unit, "meaning": each.meaning})
            for each in wanted
        ]
    )


def _type(kind: Type) -> pa.DataType:
    if kind.places:
        return pa.decimal128(18 if kind is not Type.NUMBER else 24, kind.places)
    return {Type.WHOLE: pa.int64(), Type.DATE: pa.date32(), Type.FLAG: pa.bool_()}.get(kind, pa.string())
