"""How a store made by an older version becomes one this version reads. Alembic runs these."""
